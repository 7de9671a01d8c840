import Catalog
import Quantities
import ReportModel

/// Many new rates as a table of the offerings that they are of.
struct NewRatesTable {
    /// More rates than a reader would look through; the pages of the offerings list them.
    static let listedAtMost = 100

    let context: ReportContext

    /// The offerings that have a page to link to.
    let withPage: Set<OfferingID>

    /// The table, with the offerings in order.
    func table(id: String, caption: String, _ changes: [RateChange]) -> Table {
        let shelves = Dictionary(grouping: changes) { change in
            Place(offering: change.entry.key.sku.offering, platform: change.entry.key.sku.platform)
        }
        let rows = shelves.sorted { $0.key < $1.key }
            .map { place, changes in
                Row([
                    Cell([name(of: place.offering)]),
                    .text(context.name(of: place.platform)),
                    .value(.quantity(Quantity(changes.count), unit: nil)),
                    .text(meters(of: changes)),
                ])
            }
        let columns = [
            Column("Offering"), Column("Platform"), Column("New rates", alignment: .number),
            Column("What is counted"),
        ]
        return Table(id: id, caption: caption, columns: columns, rows: rows)
    }

    private func meters(of changes: [RateChange]) -> String {
        Set(changes.map(\.entry.key.sku.meter)).sorted().map { context.name(of: $0) }
            .joined(separator: ", ")
    }

    private func name(of offering: OfferingID) -> Inline {
        let words: Inline = .text(context.name(of: offering))
        guard withPage.contains(offering) else { return words }
        return .link([words], .page("rates/\(offering.text)", anchor: nil))
    }

    private struct Place: Hashable, Comparable {
        let offering: OfferingID
        let platform: PlatformID

        static func < (left: Place, right: Place) -> Bool {
            (left.offering, left.platform) < (right.offering, right.platform)
        }
    }
}
