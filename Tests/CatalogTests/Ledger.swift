import Catalog
import Quantities
import Testing

/// Small catalogs for tests, written as lines.
enum Ledger {
    static let sku = SKU(platform: "p", offering: "o", meter: "tokens")

    static let vocabulary = Vocabulary(
        platforms: [Platform(id: "p", name: "P", operatorName: "P", url: "https://p.example")],
        meters: ["tokens", "input", "cached"]
            .map {
                Meter(id: $0, name: $0.text, unit: "token", units: "tokens", kind: .tokens)
            } + [
                Meter(id: "copies", name: "Copies", unit: "month", units: "months", kind: .requests)
            ],
        offerings: [Offering(id: "o", name: "O", kind: .model, maker: "M")],
        sources: []
    )

    /// A catalog of releases, each a date and lines such as `2026-01-01..2026-02-01 3.00 corrected`
    /// about one SKU.
    ///
    /// A line is a period, then a price or `-`, a status, and a condition after them.
    static func catalog(
        sku: SKU = sku,
        _ releases: KeyValuePairs<String, [String]>
    ) throws -> RateCatalog {
        RateCatalog(
            vocabulary: vocabulary,
            releases: try releases.map { id, lines in
                let date = try day(id)
                return release(date, try lines.map { try entry($0, of: sku, in: date) })
            }
        )
    }

    static func release(_ id: CalendarDate, _ entries: [LedgerEntry]) -> Release {
        Release(
            id: id,
            title: "T",
            checkedBy: "us",
            sha256: "x",
            tableSHA256: "x",
            entries: entries
        )
    }

    static func entry(
        _ line: String,
        of sku: SKU = sku,
        in release: CalendarDate
    ) throws -> LedgerEntry {
        let words = line.split(separator: " ", maxSplits: 3).map(String.init)
        let days = words[0].split(separator: ".").map(String.init)
        let condition = words.count > 3 ? RateCondition(parsing: words[3]) : nil
        let status = words.count > 2 ? RateStatus(rawValue: words[2]) : .confirmed
        let entry = LedgerEntry(
            release: release,
            key: RateKey(sku, condition: condition),
            price: words[1] == "-" ? nil : try price(words[1]),
            period: try period(days[0], days.count > 1 ? days[1] : nil),
            status: try #require(status),
            sources: ["s"]
        )
        return try #require(entry)
    }

    static func price(_ amount: String) throws -> UnitPrice {
        try UnitPrice(parsing: amount, per: Quantity(1_000_000), unit: "tokens")
    }

    static func period(_ start: String, _ end: String? = nil) throws -> EffectivePeriod {
        try #require(EffectivePeriod(from: try day(start), until: try end.map(day)))
    }

    static func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(parsing: text))
    }
}
