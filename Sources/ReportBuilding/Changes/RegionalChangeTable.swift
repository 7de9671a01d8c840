import Catalog
import ReportModel

/// Prices of every region that no longer stand for some regions, because another region has a price
/// of its own now.
struct RegionalChangeTable {
    private static let namedAtMost = 12

    let context: ReportContext

    /// Whether many regions are counted instead of named.
    let isBrief: Bool

    /// The table.
    func table(caption: String, _ changes: [RegionalChange]) -> Table {
        Table(
            id: "elsewhere-rates",
            caption: caption,
            columns: [
                Column("Rate"), Column("Was", alignment: .number),
                Column("Became", alignment: .number), Column("In"),
            ],
            rows: changes.map { change in
                Row([
                    .text(context.description(of: change.key)),
                    .value(.unitPrice(change.before)),
                    .value(change.after.map { .unitPrice($0) } ?? .missing(.notPriced)),
                    .text(regions(of: change)),
                ])
            }
        )
    }

    private func regions(of change: RegionalChange) -> String {
        let names = change.regions.map(\.name)
        let shown = isBrief ? names.prefix(Self.namedAtMost) : names[...]
        let rest = names.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
