import Catalog
import Pricing
import Quantities
import Spreadsheets

/// The sheet of what models cost on Bedrock in the regions of a project without a price list: a row
/// for each way to call a model, a column for each kind of token, for a million of them.
struct PriceMatrixSheet {
    static let name = "Price list"

    private static let million = Quantity(1_000_000)

    /// The kinds of tokens that have a column where one of them has a price.
    private static let meters: [MeterID] =
        [.inputTokens, .outputTokens, .cacheReadTokens] + Usage.cacheWrites + ["embedding_tokens"]

    let catalog: RateCatalog
    let day: CalendarDate
    let regions: Set<Region>

    /// A way to call a model, apart from the region.
    private struct Way: Hashable {
        let offering: OfferingID
        let scope: Scope?
        let tier: PurchaseTier
        let condition: RateCondition?
    }

    /// A row: a way, the regions with the same prices, and what a million tokens cost by meter.
    private struct Row {
        let way: Way
        var places: [String]
        let prices: [MeterID: Quantity]
    }

    /// The rows by model, scope, tier and condition; a region has the prices that hold there.
    private func rows() throws(ArithmeticFailure) -> [Row] {
        var ways: [Way] = []
        var found: [Way: [Region: [MeterID: Quantity]]] = [:]
        for sku in skus {
            for region in regions.sorted() {
                for rate in catalog.rates(of: sku.inRegion(region), on: day)
                where rate.key.condition?.isVolumeBand != true {
                    let way = Way(
                        offering: sku.offering,
                        scope: sku.scope,
                        tier: sku.tier,
                        condition: rate.key.condition
                    )
                    if found[way] == nil { ways.append(way) }
                    found[way, default: [:]][region, default: [:]][sku.meter] =
                        try Self.million.priced(at: rate.price)
                }
            }
        }
        return ways.flatMap { way in
            var rows: [Row] = []
            for (region, prices) in (found[way] ?? [:]).sorted(by: { $0.key < $1.key }) {
                if let index = rows.firstIndex(where: { $0.prices == prices }) {
                    rows[index].places.append(region.text)
                } else {
                    rows.append(Row(way: way, places: [region.text], prices: prices))
                }
            }
            return rows
        }
    }

    /// What is sold on Bedrock by the token, whatever the region, in the order of the catalog.
    private var skus: [SKU] {
        let meters = Set(Self.meters)
        var seen: Set<SKU> = []
        return catalog.rates(on: day).map { $0.sku.inRegion(.everywhere) }
            .filter { sku in
                sku.platform == .bedrock && [.standard, .batch].contains(sku.tier)
                    && meters.contains(sku.meter) && seen.insert(sku).inserted
            }
    }

    /// Lays out the sheet.
    func made() throws(ArithmeticFailure) -> Sheet {
        let rows = try self.rows()
        let meters = Self.meters.filter { meter in rows.contains { $0.prices[meter] != nil } }
        var sheet = Sheet(
            Self.name,
            widths: [30, 11, 10, 26, 24] + meters.map { _ in 12 },
            frozen: CellPlace(row: 4, column: 1),
            colour: Look.green
        )
        let last = 4 + meters.count
        sheet.put(.text("Price list"), Look.title, row: 0, column: 0)
        let places = regions.map(\.text).sorted().joined(separator: ", ")
        sheet.put(
            .text(
                "What models cost on Amazon Bedrock on \(day) in the regions of the scenarios "
                    + "(\(places)), in dollars for a million tokens, on demand and in a batch. For "
                    + "reference: formulas use the sheet \(RateSheet.name). A price list of "
                    + "your own in Content/prices replaces this one."
            ),
            Look.note,
            row: 1,
            columns: 0...last
        )
        let heads =
            ["Model", "Scope", "Tier", "Region", "Condition"]
            + meters.map { catalog.name(of: $0) }
        for (column, head) in heads.enumerated() {
            sheet.put(.text(head), column > 4 ? Look.numberHead : Look.head, row: 3, column: column)
        }
        sheet.repeatedRows = 3...3
        // It is long: small letters in low rows show more of it.
        sheet.rowHeight = 13
        var row = 4
        for entry in rows {
            put(entry, row, meters, in: &sheet)
            row += 1
        }
        sheet.filter = CellRange(
            on: sheet.name,
            from: CellPlace(row: 3, column: 0),
            to: CellPlace(row: max(row - 1, 4), column: last)
        )
        return sheet
    }

    private func put(_ entry: Row, _ row: Int, _ meters: [MeterID], in sheet: inout Sheet) {
        let texts = [
            catalog.name(of: entry.way.offering), entry.way.scope?.rawValue ?? "",
            entry.way.tier.rawValue, entry.places.joined(separator: ", "),
            entry.way.condition?.phrase ?? "",
        ]
        for (column, text) in texts.enumerated() {
            sheet.put(.text(text), Look.wrapped.with { $0.size = 8 }, row: row, column: column)
        }
        for (offset, meter) in meters.enumerated() {
            let price = entry.prices[meter]
            let digits = price.map { min(max(2, Look.decimals($0)), 6) } ?? 2
            sheet.put(
                price.map { .number($0) } ?? .empty,
                Look.atRight(
                    CellStyle(size: 8, format: "\"$\"" + Look.format(digits), bottom: .thin)
                ),
                row: row,
                column: 5 + offset
            )
        }
    }
}
