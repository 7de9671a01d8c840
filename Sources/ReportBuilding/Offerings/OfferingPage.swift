public import Catalog
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// One offering: its prices by way to buy, every rate that is in force, and what the releases said
/// about each before.
public struct OfferingPage {
    private let offering: Offering
    private let reports: [ScenarioReport]
    private let context: ReportContext
    private let isBrief: Bool

    /// Prepares the page of an offering; the reports tell which scenarios use it.
    ///
    /// A brief page, for a terminal, lists the regions in which the offering is to be had in
    /// sentences, and says how to print the rates one by one.
    public init(
        _ offering: Offering,
        usedIn reports: [ScenarioReport],
        in context: ReportContext,
        isBrief: Bool = false
    ) {
        self.offering = offering
        self.reports = reports
        self.context = context
        self.isBrief = isBrief
    }

    /// Where the page stands in the site.
    public var path: String { "rates/\(offering.id.text)" }

    /// The scenarios that use the offering: all of them that the page tells.
    public var users: [PageLink] {
        reports.filter { report in
            report.estimate.model.rates.contains { $0.rate.sku.offering == offering.id }
        }
        .map { PageLink(title: $0.scenario.title, path: "scenarios/\($0.scenario.id)") }
    }

    /// The page.
    public var page: Page {
        var register = SourceRegister()
        let prices = OfferingPrices(of: offering, in: context)
        let inForce = currentRates(&register)
        let history = PriceHistory(of: offering, in: context).section(&register)
        return Page(
            path: path,
            kind: .offering,
            title: offering.name,
            summary: "What \(offering.name) costs by every way to buy, with history and sources.",
            ancestors: [
                PageLink(title: "Portfolio", path: ""), PageLink(title: "Rates", path: "rates"),
            ],
            facts: facts,
            blocks: notes + [.section(prices.section)]
                + [TypicalRequestSection(prices, of: offering, in: context)?.section]
                .compactMap { $0.map { .section($0) } } + [.section(history)] + availability + [
                    .section(inForce), .section(uses), .section(register.section(in: context)),
                ],
            data: .object([
                DataValue.Member("schema", .text("ratebook.offering/1")),
                DataValue.Member("offering", .text(offering.id.text)),
                DataValue.Member("name", .text(offering.name)),
                DataValue.Member("catalog_release", .text(context.release)),
                DataValue.Member("as_of", .date(context.asOf)),
                DataValue.Member("rates", .array(rates.map { .object(data($0.key, $0)) })),
                DataValue.Member(
                    "not_in_force",
                    .array(otherKeys.map { .object(data($0, nil)) })
                ),
                DataValue.Member(
                    "availability",
                    AvailabilityData.value(of: context.snapshot) { $0.lines(of: offering.id) }
                ),
            ]),
            mainTable: "current-rates",
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private var rates: [Rate] { context.rates(of: offering) }

    /// The keys whose rates have ended or are still to come.
    private var otherKeys: [RateKey] {
        let inForce = Set(rates.map(\.key))
        return context.catalog.keys(of: offering.id).filter { !inForce.contains($0) }
    }

    /// A key with its rate and with all that the releases said about it.
    private func data(_ key: RateKey, _ rate: Rate?) -> [DataValue.Member] {
        (rate.map { RateData.members($0) } ?? RateData.members(key))
            + [RateData.history(context.catalog.records(of: key))]
    }

    private var notes: [Block] {
        let warning: [Block] = ending.map { [.callout(Callout(.warning, title: $0))] } ?? []
        let own = offering.note.map { [Inline.text($0)] }
        return warning
            + [own, doubt].compactMap(\.self).map { .callout(Callout(.note, title: $0)) }
    }

    /// What sources disagree about; nil where they do not.
    private var doubt: [Inline]? {
        guard offering.cache?.inputCountsCached == .disputed else { return nil }
        return [
            .text(
                "Sources disagree on whether the input that an answer on Amazon Bedrock reports "
                    + "counts the tokens of the cache. If it does, they are to be taken off, as "
            ),
            .code("ratebook price --input-includes-cached"), " does.",
        ]
    }

    /// What a reader must know of an offering whose end has come; nil for any other.
    private var ending: [Inline]? {
        guard let lifecycle = offering.lifecycle, lifecycle.isOver(on: context.asOf) else {
            return nil
        }
        let last: Inline = "; its last prices stand below."
        guard let day = lifecycle.endOfLife else { return ["It is no longer sold", last] }
        return ["It has not been sold since ", .value(.date(day)), last]
    }

    private var availability: [Block] {
        guard let section = AvailabilitySection(offering, in: context) else { return [] }
        return [.section(isBrief ? section.summary : section.section)]
    }

    private var facts: [Page.Fact] {
        var facts = [Page.Fact("Maker", [.text(offering.maker)])]
        if let window = offering.contextWindowTokens {
            facts.append(
                Page.Fact("Context window", [.value(.quantity(Quantity(window), unit: "tokens"))])
            )
        }
        if let cache = offering.cache {
            var value: [Inline] = [
                .text(cache.lifetimes.map(\.description).joined(separator: ", "))
            ]
            if let minimum = cache.minimumTokens {
                value += [
                    ", prefixes of at least ",
                    .value(.quantity(Quantity(minimum), unit: "tokens")),
                ]
            }
            facts.append(Page.Fact("Prompt caching", value))
        }
        var identifiers: [String] = []
        for id in offering.vendorIDs.sorted(by: { $0.key < $1.key }).flatMap(\.value)
        where !identifiers.contains(id) { identifiers.append(id) }
        if !identifiers.isEmpty {
            facts.append(
                Page.Fact(
                    "Identifiers",
                    [Inline](identifiers.map { [.code($0)] }.joined(separator: [", "]))
                )
            )
        }
        facts.append(Page.Fact("Catalog release", [.text(context.release)]))
        return facts
    }

    private func currentRates(_ register: inout SourceRegister) -> Section {
        let columns = [
            Column("Meter"), Column("Region"), Column("Scope"), Column("Tier"),
            Column("Price", alignment: .number), Column("In force since"),
            Column("Evidence"), Column("Source"),
        ]
        var groups: [RowGroup] = []
        for platform in context.platforms(of: rates) {
            let name = Cell([.text(context.name(of: platform))])
            let empty = Array(repeating: Cell.empty, count: columns.count - 1)
            let own = rates.filter { $0.sku.platform == platform }
            groups.append(
                RowGroup(
                    heading: Row([name] + empty),
                    rows: own.map { row(of: $0, &register) }
                )
            )
        }
        let table = Table(
            id: "current-rates",
            caption: "Rates of \(offering.name) in force, by platform",
            columns: columns,
            groups: groups
        )
        let count = counted(rates.count, "rate")
        let commands: [Inline] = [
            .text("\(count): "), .code("ratebook rates list --offering \(offering.id)"),
            " prints each of them, and ", .code("ratebook rates show \(offering.id) --markdown"),
            " with its source.",
        ]
        let all = Disclosure(
            summary: [.text("\(count), each with the day, the evidence and the source")],
            blocks: [.table(table)]
        )
        return Section(
            id: "rates-in-force",
            title: "Rates in force",
            blocks: [isBrief ? .paragraph(commands) : .disclosure(all)]
        )
    }

    private func row(of rate: Rate, _ register: inout SourceRegister) -> Row {
        Row(
            id: anchor("rate", rate.id),
            [
                .text(
                    context.name(of: rate.sku.meter),
                    note: rate.key.condition?.words ?? []
                ),
                .text(rate.sku.region == .everywhere ? "every region" : rate.sku.region.text),
                .text(rate.sku.scope?.rawValue ?? "—"),
                .text(rate.sku.tier.rawValue),
                .value(.unitPrice(rate.price)),
                .value(.date(rate.period.start)),
                Cell([context.evidence(for: rate).tag]),
                Cell(register.references(of: rate)),
            ]
        )
    }

    private var uses: Section {
        Section(
            id: "used-by",
            title: "Used by",
            blocks: users.isEmpty
                ? [.paragraph(["No scenario uses it."])]
                : [
                    .list(
                        users.map { user in
                            [.link([.text(user.title)], .page(user.path, anchor: nil))]
                        },
                        isOrdered: false
                    )
                ]
        )
    }
}
