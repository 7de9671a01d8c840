import Catalog
import Quantities
import ReportModel

/// What is counted: each meter that has a rate, and who is billed by it.
struct MeterTable {
    /// The most offerings that a row names.
    private static let named = 6

    private let offerings: [MeterID: [Offering]]
    private let context: ReportContext

    /// The meters, by their names.
    let meters: [Meter]

    /// Goes through the rates in force.
    init(in context: ReportContext) {
        self.context = context
        var offerings: [MeterID: [Offering]] = [:]
        for offering in context.offeringsWithRates {
            for meter in Set(context.rates(of: offering).map(\.sku.meter)) {
                offerings[meter, default: []].append(offering)
            }
        }
        self.offerings = offerings
        meters = offerings.keys.compactMap { context.catalog.vocabulary.meters[$0] }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Where a meter stands.
    static func anchor(of meter: MeterID) -> String { ReportBuilding.anchor("meter", meter.text) }

    /// The table.
    var table: Table {
        Table(
            id: "meters",
            caption: "Meters with a rate, and what is billed by them",
            columns: [Column("Meter"), Column("Counted in"), Column("Billed by it")],
            rows: meters.map { meter in
                Row(
                    id: Self.anchor(of: meter.id),
                    [
                        .text(meter.name, note: meter.note.map { [.text($0)] } ?? []),
                        .text(meter.units), Cell(names(of: offerings[meter.id] ?? [])),
                    ]
                )
            }
        )
    }

    private func names(of offerings: [Offering]) -> [Inline] {
        let links = offerings.prefix(Self.named)
            .map { offering -> [Inline] in
                [
                    .link(
                        [.text(offering.name)],
                        .page("rates/\(offering.id.text)", anchor: nil)
                    )
                ]
            }
        let rest = offerings.count - links.count
        let more: [Inline] = rest > 0 ? [.text(" and \(rest) more")] : []
        return [Inline](links.joined(separator: [", "])) + more
    }
}
