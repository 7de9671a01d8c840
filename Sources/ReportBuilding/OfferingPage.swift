public import Catalog
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// One offering: every rate that is in force, and what the releases said about each before.
public struct OfferingPage {
    private let offering: Offering
    private let reports: [ScenarioReport]
    private let context: ReportContext
    private let isBrief: Bool

    /// Prepares the page of an offering; the reports tell which scenarios use it.
    ///
    /// A brief page lists the regions in which the offering is to be had in sentences.
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

    /// The page.
    public var page: Page {
        Page(
            path: "rates/\(offering.id.text)",
            kind: .offering,
            title: offering.name,
            summary: "Every rate of \(offering.name) in the catalog, with its history and sources.",
            ancestors: [
                PageLink(title: "Portfolio", path: ""), PageLink(title: "Rates", path: "rates"),
            ],
            facts: facts,
            blocks: notes + [.section(currentRates)] + availability
                + [.section(history), .section(uses)],
            data: .object([
                DataValue.Member("schema", .text("ratebook.offering/1")),
                DataValue.Member("offering", .text(offering.id.text)),
                DataValue.Member("name", .text(offering.name)),
                DataValue.Member("catalog_release", .text(context.release)),
                DataValue.Member("as_of", .date(context.asOf)),
                DataValue.Member(
                    "rates",
                    .array(rates.map { .object(RateData.members($0)) })
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

    private var notes: [Block] {
        offering.note.map { [.callout(Callout(.note, title: [.text($0)]))] } ?? []
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
        let identifiers = offering.vendorIDs.sorted { $0.key < $1.key }.flatMap(\.value)
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

    private var currentRates: Section {
        var register = SourceRegister()
        let rows = rates.map { row(of: $0, &register) }
        let table = Table(
            id: "current-rates",
            caption: "Rates of \(offering.name) in force",
            columns: [
                Column("Meter"), Column("Region"), Column("Scope"), Column("Tier"),
                Column("Price", alignment: .number), Column("In force since"),
                Column("Evidence"), Column("Source"),
            ],
            rows: rows
        )
        return Section(
            id: "rates-in-force",
            title: "Rates in force",
            blocks: [
                .paragraph(["In force on ", .value(.date(context.asOf)), "."]), .table(table),
            ]
                + register.tables(in: context)
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
                Cell([context.evidence(for: rate)]),
                Cell(register.references(of: rate)),
            ]
        )
    }

    /// What changed since the first release: moves, corrections and withdrawals.
    private var history: Section {
        let changes = changes
        return Section(
            id: "history",
            title: "History",
            blocks: changes.isEmpty
                ? [.paragraph(["No rate has changed since it was first recorded."])]
                : [
                    .table(
                        Table(
                            id: "rate-history",
                            caption: "Rates of \(offering.name) that changed, the newest first",
                            columns: [
                                Column("Rate"), Column("Was", alignment: .number),
                                Column("Became", alignment: .number), Column("In force from"),
                                Column("Release"), Column("Kind"), Column("Why"),
                            ],
                            rows: changes
                        )
                    )
                ]
        )
    }

    private var changes: [Row] {
        var last: [RateKey: LedgerEntry] = [:]
        var rows: [Row] = []
        for entry in context.catalog.releases.flatMap(\.entries)
        where entry.key.sku.offering == offering.id {
            if let before = last[entry.key] { rows.append(change(from: before, to: entry)) }
            last[entry.key] = entry
        }
        return rows.reversed()
    }

    private func change(from before: LedgerEntry, to entry: LedgerEntry) -> Row {
        func price(_ entry: LedgerEntry) -> Cell {
            entry.price.map { .value(.unitPrice($0)) } ?? .value(.missing(.notOffered))
        }
        let kind =
            switch entry.status {
            case .corrected: "Correction of the record"
            case .withdrawn: "Withdrawn"
            case .announced: "Announced"
            case .confirmed, .disputed:
                before.period.start == entry.period.start ? "Restated" : "Price move"
            }
        return Row([
            .text(context.description(of: entry.key)), price(before), price(entry),
            .value(.date(entry.period.start)), .value(.date(entry.release)), .text(kind),
            .text(entry.note ?? ""),
        ])
    }

    private var uses: Section {
        let scenarios = reports.filter { report in
            report.estimate.model.rates.contains { $0.rate.sku.offering == offering.id }
        }
        return Section(
            id: "used-by",
            title: "Used by",
            blocks: scenarios.isEmpty
                ? [.paragraph(["No scenario uses it."])]
                : [
                    .list(
                        scenarios.map { report in
                            [
                                .link(
                                    [.text(report.scenario.title)],
                                    .page("scenarios/\(report.scenario.id)", anchor: nil)
                                )
                            ]
                        },
                        isOrdered: false
                    )
                ]
        )
    }
}
