import Catalog
import Diagnostics
import Quantities
import UsageTables

/// All that the files of one import come to, and what is needed to read them.
struct UsageReading {
    /// The catalog whose names are used.
    let catalog: RateCatalog

    /// What is kept.
    let choices: UsageChoices

    /// Where problems are reported.
    let log: DiagnosticLog

    /// The tags that are kept.
    let tagNames: UsageTagNames

    /// What the names of models stand for.
    var models: UsageModels

    /// What became of the lines.
    var counts = UsageCounts()

    /// The currency of the last cost, which the next is mostly in; nil before the first.
    private(set) var currency: Currency?

    private var groups = UsageGroups()
    private var firstCosts: [CalendarMonth: (currency: Currency, place: SourceRange)] = [:]
    private var filesInTwoCurrencies: Set<String> = []
    private var unknown: Set<String> = []
    private var malformed: Set<String> = []
    private var usages: [String: BilledUsage] = [:]

    init(catalog: RateCatalog, profiles: UsageProfiles, choices: UsageChoices, log: DiagnosticLog) {
        self.catalog = catalog
        self.choices = choices
        self.log = log
        tagNames = UsageTagNames(choices.tags)
        models = UsageModels(catalog: catalog, profiles: profiles)
    }

    /// Adds what a line says.
    ///
    /// - Parameters:
    ///   - entry: What it says.
    ///   - place: Where it stands; its file is known, its text may be left out.
    mutating func add(_ entry: UsageEntry, at place: @autoclosure () -> SourceRange) {
        if let code = entry.currency { note(code, of: entry.group.month, at: place()) }
        check(entry.group, at: place())
        counts.kept += 1
        do throws(ArithmeticFailure) { try groups.add(entry) } catch {
            reportTooLarge(at: place())
        }
    }

    /// Adds a row whose sizes are known already, and which no other can be added to.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - name: A name of its model.
    ///   - place: Where it stands.
    mutating func add(_ row: UsageRow, named name: String, at place: SourceRange) {
        check(row.group, at: place)
        counts.kept += 1
        guard let other = groups.add(row, named: name) else { return }
        log.error(
            "split-usage",
            other == name
                ? "two lines are about the same usage of \"\(name)\""
                : "\"\(other)\" and \"\(name)\" are the same here, and were counted apart",
            at: place,
            help: "sizes of requests cannot be put together afterwards: print the SQL again in "
                + "this project, with the --tag and --keep of the import, and run it over all logs"
        )
    }

    /// Tells of a line that cannot be added up.
    func reportTooLarge(at place: SourceRange) {
        log.error(
            "usage-too-large",
            "the sum up to this line is larger than can be held exactly",
            at: place,
            help: "look for a quantity or a cost that is too large by mistake"
        )
    }

    /// What a usage type says; each is read once.
    mutating func usage(of type: String) -> BilledUsage {
        if let known = usages[type] { return known }
        let usage = BilledUsage(type)
        usages[type] = usage
        return usage
    }

    /// The month that a line is of; nil where it is not kept, or not known, which is reported.
    mutating func month(
        of stated: CalendarMonth?,
        at place: @autoclosure () -> SourceRange
    ) -> CalendarMonth? {
        guard let month = stated ?? choices.month else {
            log.error(
                "missing-month",
                "nothing says which month this is of",
                at: place(),
                help: "export the time of each line too, or state the month: --month 2026-10"
            )
            return nil
        }
        guard choices.month == nil || choices.month == month else {
            counts.otherMonths += 1
            return nil
        }
        return month
    }

    /// What a meter counts, such as `tokens`.
    func unit(of meter: MeterID) -> String {
        if let known = catalog.vocabulary.meters[meter] { return known.units }
        return meter.text.split(separator: "_").last.map(String.init) ?? ""
    }

    /// Tells once of each model that the catalog does not know.
    mutating func note(_ model: UsageModels.Model, at place: @autoclosure () -> SourceRange) {
        guard model.offering == nil, !model.name.isEmpty, unknown.insert(model.name).inserted else {
            return
        }
        let near = catalog.name(nearestTo: model.name).map { "; the nearest is \($0)" } ?? ""
        log.report(
            Diagnostic(
                .warning,
                code: "unknown-model",
                "the catalog does not know \"\(model.name)\", so its usage stands under that name",
                at: place(),
                help: model.advice ?? "add it to the catalog, and import again" + near
            )
        )
    }

    /// The tables of the months, in order; none where something is wrong.
    func tables() -> [UsageTable] {
        (try? groups.tables(in: firstCosts.mapValues(\.currency))) ?? []
    }

    /// Tells once of each account that its source cannot have named so.
    private mutating func check(_ group: UsageGroup, at place: @autoclosure () -> SourceRange) {
        guard !group.source.canName(account: group.account),
            malformed.insert(group.account).inserted
        else { return }
        log.error(
            "bad-account",
            "\"\(group.account)\" is not an account of AWS",
            at: place(),
            help: "export it again: an account has twelve digits, of which a spreadsheet drops "
                + "leading zeros"
        )
    }

    /// Tells once a file of a month in two currencies.
    private mutating func note(
        _ code: Currency,
        of month: CalendarMonth,
        at place: @autoclosure () -> SourceRange
    ) {
        currency = code
        guard let first = firstCosts[month] else {
            firstCosts[month] = (code, place())
            return
        }
        guard first.currency != code else { return }
        let place = place()
        guard filesInTwoCurrencies.insert(place.file).inserted else { return }
        let other = first.currency.code
        log.error(
            "two-currencies",
            "the line is in \(code.code), and those before of \(month) are in \(other)",
            at: place,
            notes: ["\(other) stands in \(first.place.file), line \(first.place.line)"],
            help:
                "a month is in one currency: export the bills of each currency by themselves, and "
                + "import them into projects of their own"
        )
    }
}
