import Catalog
import Quantities
import Spreadsheets

/// The sheet of every price in force on Bedrock in the regions of a project, to be looked up.
struct PriceListSheet {
    static let name = "Price list"

    let catalog: RateCatalog
    let day: CalendarDate
    let regions: Set<Region>

    /// The rates, by offering, meter and place.
    private var rates: [Rate] {
        catalog.rates(on: day)
            .filter { rate in
                rate.sku.platform == .bedrock
                    && (rate.sku.region == .everywhere || regions.contains(rate.sku.region))
            }
    }

    /// Lays out the sheet.
    func made(_ sources: inout SourceList) -> Sheet {
        var sheet = Sheet(
            PriceListSheet.name,
            widths: [30, 32, 14, 20, 11, 16, 14, 26, 12, 12, 12],
            frozen: CellPlace(row: 4, column: 1),
            colour: Look.green
        )
        sheet.put(.text("Price list"), Look.title, row: 0, column: 0)
        let places = regions.map(\.text).sorted().joined(separator: ", ")
        sheet.put(
            .text(
                "Every price in force on \(day) on Amazon Bedrock in the regions of the scenarios "
                    + "(\(places)), as it was published. To be looked up: what the formulas go by "
                    + "stands on the sheet \(RateSheet.name)."
            ),
            Look.note,
            row: 1,
            columns: 0...10
        )
        let heads = [
            "Offering", "Meter", "Price", "Per", "Scope", "Tier", "Region", "Condition",
            "In force since", "Known since", "Sources",
        ]
        for (column, head) in heads.enumerated() {
            sheet.put(
                .text(head),
                column == 2 ? Look.numberHead : Look.head,
                row: 3,
                column: column
            )
        }
        sheet.repeatedRows = 3...3
        var row = 4
        for rate in rates {
            put(rate, row, &sheet, &sources)
            row += 1
        }
        sheet.filter = CellRange(
            on: sheet.name,
            from: CellPlace(row: 3, column: 0),
            to: CellPlace(row: max(row - 1, 4), column: heads.count - 1)
        )
        return sheet
    }

    private func put(_ rate: Rate, _ row: Int, _ sheet: inout Sheet, _ sources: inout SourceList) {
        let sku = rate.sku
        let numbers = rate.sources.map { sources.number(of: $0) }.joined(separator: ", ")
        let texts: [(Int, String)] = [
            (0, catalog.name(of: sku.offering)), (1, catalog.name(of: sku.meter)),
            (4, sku.scope?.rawValue ?? ""), (5, sku.tier.rawValue),
            (6, sku.region == .everywhere ? "any" : sku.region.text),
            (7, rate.key.condition?.description ?? ""), (8, rate.period.start.description),
            (9, rate.release.description), (10, numbers),
        ]
        for (column, text) in texts {
            sheet.put(.text(text), Look.text, row: row, column: column)
        }
        sheet.put(.number(rate.price.amount), Look.price(rate.price), row: row, column: 2)
        sheet.put(
            .number(rate.price.per),
            Look.quantity(rate.price.unit, like: rate.price.per)
                .with {
                    $0.alignment = .left
                    $0.indent = 0
                },
            row: row,
            column: 3
        )
    }
}
