import Catalog
import Quantities
import Spreadsheets

/// The sheet of every price in force on Bedrock in the regions of a project, to be looked up.
struct PriceListSheet {
    static let name = "Price list"

    let catalog: RateCatalog
    let day: CalendarDate
    let regions: Set<Region>

    /// A rate with the regions in which it is the same.
    private struct Entry {
        let rate: Rate
        var places: [String]
    }

    /// What is the same about a rate in several regions.
    private struct Sameness: Hashable {
        let offering: OfferingID
        let meter: MeterID
        let words: [String?]
        let price: UnitPrice
        let sources: [SourceID]

        init(_ rate: Rate) {
            offering = rate.sku.offering
            meter = rate.sku.meter
            words = [
                rate.sku.scope?.rawValue, rate.sku.tier.rawValue,
                rate.key.condition?.description, rate.period.start.description,
                rate.release.description,
            ]
            price = rate.price
            sources = rate.sources
        }
    }

    /// The rates, by offering, meter and place; one row for regions that have the same.
    private var entries: [Entry] {
        var entries: [Entry] = []
        var known: [Sameness: Int] = [:]
        for rate in catalog.rates(on: day) where rate.sku.platform == .bedrock {
            let region = rate.sku.region
            guard region == .everywhere || regions.contains(region) else { continue }
            let place = region == .everywhere ? "any" : region.text
            let sameness = Sameness(rate)
            if region != .everywhere, let index = known[sameness] {
                entries[index].places.append(place)
            } else {
                if region != .everywhere { known[sameness] = entries.count }
                entries.append(Entry(rate: rate, places: [place]))
            }
        }
        return entries
    }

    /// Lays out the sheet.
    func made(_ sources: inout SourceList) -> Sheet {
        var sheet = Sheet(
            PriceListSheet.name,
            widths: [24, 24, 11, 16, 9, 13, 17, 18, 13, 13, 10],
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
        // It is long: small letters in low rows show more of it.
        sheet.rowHeight = 13
        var row = 4
        for entry in entries {
            put(entry, row, &sheet, &sources)
            row += 1
        }
        sheet.filter = CellRange(
            on: sheet.name,
            from: CellPlace(row: 3, column: 0),
            to: CellPlace(row: max(row - 1, 4), column: heads.count - 1)
        )
        return sheet
    }

    private func put(
        _ entry: Entry,
        _ row: Int,
        _ sheet: inout Sheet,
        _ sources: inout SourceList
    ) {
        let rate = entry.rate
        let sku = rate.sku
        let numbers = rate.sources.map { sources.number(of: $0) }.joined(separator: ", ")
        let texts: [(Int, String)] = [
            (0, catalog.name(of: sku.offering)), (1, catalog.name(of: sku.meter)),
            (4, sku.scope?.rawValue ?? ""), (5, sku.tier.rawValue),
            (6, entry.places.joined(separator: ", ")),
            (7, rate.key.condition?.description ?? ""), (8, rate.period.start.description),
            (9, rate.release.description), (10, numbers),
        ]
        for (column, text) in texts {
            let style = column == 6 ? Look.wrapped : Look.text
            sheet.put(.text(text), style.with { $0.size = 8 }, row: row, column: column)
        }
        sheet.put(
            .number(rate.price.amount),
            Look.price(rate.price).with { $0.size = 8 },
            row: row,
            column: 2
        )
        sheet.put(
            .number(rate.price.per),
            Look.quantity(rate.price.unit, like: rate.price.per)
                .with {
                    $0.alignment = .left
                    $0.indent = 0
                    $0.size = 8
                },
            row: row,
            column: 3
        )
    }
}
