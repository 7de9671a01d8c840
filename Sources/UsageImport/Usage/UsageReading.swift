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

    private var groups = UsageGroups()
    private var firstCost: (currency: Currency, place: SourceRange)?
    private var unknown: Set<String> = []
    private var usages: [String: BilledUsage] = [:]

    init(catalog: RateCatalog, profiles: UsageProfiles, choices: UsageChoices, log: DiagnosticLog) {
        self.catalog = catalog
        self.choices = choices
        self.log = log
        tagNames = UsageTagNames(choices.tags)
        models = UsageModels(catalog: catalog, profiles: profiles)
    }

    /// The currency of the costs; nil before the first.
    var currency: Currency? { firstCost?.currency }

    /// Adds what a line says.
    ///
    /// - Parameters:
    ///   - entry: What it says.
    ///   - place: Where it stands; its file is known, its text may be left out.
    mutating func add(_ entry: UsageEntry, at place: @autoclosure () -> SourceRange) {
        if let code = entry.currency {
            if let first = firstCost, first.currency != code {
                refuse(code, at: place(), beside: first.currency, at: first.place)
            }
            firstCost = firstCost ?? (code, place())
        }
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
        (try? groups.tables(in: currency)) ?? []
    }

    private func refuse(
        _ code: Currency,
        at place: SourceRange,
        beside other: Currency,
        at first: SourceRange
    ) {
        log.error(
            "two-currencies",
            "the line is in \(code.code), and those before are in \(other.code)",
            at: place,
            notes: ["\(other.code) stands in \(first.file), line \(first.line)"],
            help:
                "a month is in one currency: export the bills of each currency by themselves, and "
                + "import them into projects of their own"
        )
    }
}
