public import Catalog
import Quantities
public import ReportModel

/// The catalog: every offering with the price of a token or of its first meter.
public struct RatesPage {
    private let context: ReportContext

    /// Prepares the page.
    public init(in context: ReportContext) {
        self.context = context
    }

    /// The page.
    public var page: Page {
        let offerings = context.offeringsWithRates
        return Page(
            path: "rates",
            kind: .rates,
            title: "Rates",
            summary: "Every rate of the catalog that is in force, by offering.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Catalog release", [.text(context.release)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
                Page.Fact(
                    "In force",
                    [.text(counted(context.catalog.rates(on: context.asOf).count, "rate"))]
                ),
            ],
            blocks: OfferingKind.allCases.compactMap { kind in
                section(for: kind, offerings.filter { $0.kind == kind })
            } + [releases],
            data: data(offerings),
            mainTable: nil,
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private func section(for kind: OfferingKind, _ offerings: [Offering]) -> Block? {
        guard !offerings.isEmpty else { return nil }
        return .section(
            Section(
                id: kind.rawValue,
                title: kind.title,
                blocks: [
                    .table(
                        kind == .model ? models(offerings) : others(kind, offerings)
                    )
                ]
            )
        )
    }

    private func models(_ offerings: [Offering]) -> Table {
        Table(
            id: "models",
            caption: "Models with their standard price by scope",
            columns: [
                Column("Model"), Column("Scope"),
                Column("Input", alignment: .number), Column("Output", alignment: .number),
                Column("Context", unit: "tokens", alignment: .number), Column("Tiers"),
            ],
            rows: offerings.flatMap(rows)
        )
    }

    /// One row a scope, because a model may have a price of its own for each.
    private func rows(of offering: Offering) -> [Row] {
        let rates = context.rates(of: offering).filter { $0.key.condition == nil }
        let scopes = ([nil] + Scope.allCases)
            .filter { scope in
                rates.contains { $0.sku.scope == scope && $0.sku.tier == .standard }
            }
        let tiers = PurchaseTier.allCases.filter { tier in rates.contains { $0.sku.tier == tier } }
        return scopes.enumerated()
            .map { index, scope in
                func price(_ meter: MeterID) -> Cell {
                    let found = rates.filter {
                        $0.sku.scope == scope && $0.sku.tier == .standard && $0.sku.meter == meter
                    }
                    guard let lowest = found.min(by: isCheaper) else {
                        return .value(.missing(.notPriced))
                    }
                    let note: [Inline] =
                        found.count > 1
                        ? [.text("lowest of \(found.count) regions: \(lowest.sku.region)")] : []
                    return .value(.unitPrice(lowest.price), note: note)
                }
                return Row([
                    Cell(
                        [link(to: offering)],
                        note: index == 0 ? [.text(offering.maker)] : []
                    ),
                    .text(scope?.rawValue ?? "—"), price("input_tokens"), price("output_tokens"),
                    offering.contextWindowTokens.map {
                        .value(.quantity(Quantity($0), unit: nil))
                    } ?? .value(.missing(.notStated)),
                    .text(tiers.map(\.rawValue).joined(separator: ", ")),
                ])
            }
    }

    private func isCheaper(_ left: Rate, _ right: Rate) -> Bool {
        guard let first = try? left.price.perUnit, let second = try? right.price.perUnit else {
            return false
        }
        return first < second
    }

    private func others(_ kind: OfferingKind, _ offerings: [Offering]) -> Table {
        Table(
            id: "\(kind.rawValue)-offerings",
            caption: "\(kind.title) with their rates",
            columns: [
                Column("Offering"), Column("Meter"), Column("Price", alignment: .number),
                Column("Region"),
            ],
            rows: offerings.flatMap { offering in
                context.rates(of: offering)
                    .map { rate in
                        Row([
                            Cell([link(to: offering)]),
                            .text(
                                context.name(of: rate.sku.meter),
                                note: rate.key.condition?.words ?? []
                            ),
                            .value(.unitPrice(rate.price)),
                            .text(
                                rate.sku.region == .everywhere
                                    ? "every region" : rate.sku.region.text
                            ),
                        ])
                    }
            }
        )
    }

    private func link(to offering: Offering) -> Inline {
        .link([.text(offering.name)], .page("rates/\(offering.id.text)", anchor: nil))
    }

    private var releases: Block {
        .section(
            Section(
                id: "releases",
                title: "Releases",
                blocks: [
                    .table(
                        Table(
                            id: "release-list",
                            caption: "Releases of the catalog, the newest first",
                            columns: [
                                Column("Release"), Column("Title"), Column("Checked by"),
                                Column("Rates", alignment: .number),
                            ],
                            rows: context.catalog.releases.reversed()
                                .map { release in
                                    Row(
                                        id: anchor("release", release.id.description),
                                        [
                                            .value(.date(release.id)),
                                            .text(
                                                release.title,
                                                note: release.note.map { [.text($0)] } ?? []
                                            ),
                                            .text(release.checkedBy),
                                            .value(
                                                .quantity(
                                                    Quantity(release.entries.count),
                                                    unit: nil
                                                )
                                            ),
                                        ]
                                    )
                                }
                        )
                    )
                ]
            )
        )
    }

    private func data(_ offerings: [Offering]) -> DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.rates/1")),
            DataValue.Member("catalog_release", .text(context.release)),
            DataValue.Member("as_of", .date(context.asOf)),
            DataValue.Member(
                "rates",
                .array(
                    offerings.flatMap { context.rates(of: $0) }
                        .map {
                            .object(RateData.members($0))
                        }
                )
            ),
        ])
    }
}

extension OfferingKind {
    /// What a section of such offerings is headed.
    fileprivate var title: String {
        switch self {
        case .model: "Models"
        case .embedding: "Embedding models"
        case .rerank: "Rerankers"
        case .service: "Services"
        }
    }
}

extension ReportContext {
    /// The offerings that have a rate in force, by name.
    public var offeringsWithRates: [Offering] {
        let ids = Set(catalog.rates(on: asOf).map(\.sku.offering))
        return catalog.vocabulary.offerings.values.filter { ids.contains($0.id) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// The rates of an offering that are in force, in order.
    func rates(of offering: Offering) -> [Rate] {
        catalog.rates(on: asOf).filter { $0.sku.offering == offering.id }
    }
}
