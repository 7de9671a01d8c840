import Catalog
import Quantities
import ReportBuilding
import Testing

/// Small catalogs of one offering, written as lines.
enum MatrixLedger {
    static let offering = Offering(id: "o", name: "Model O", kind: .model, maker: "M")

    /// A catalog of lines such as `aws-bedrock input_tokens us-east-1 geo batch 3.00`, with `-` for
    /// no scope and a condition after the price.
    static func catalog(_ lines: [String]) throws -> RateCatalog {
        let day = try #require(CalendarDate(parsing: "2026-01-02"))
        return RateCatalog(
            vocabulary: Vocabulary(
                platforms: [
                    Platform(
                        id: .bedrock,
                        name: "Amazon Bedrock",
                        operatorName: "AWS",
                        url: "https://aws.example"
                    ),
                    Platform(
                        id: "azure",
                        name: "Azure",
                        operatorName: "M",
                        url: "https://m.example"
                    ),
                ],
                meters: [
                    meter("input_tokens", "Input tokens"), meter("output_tokens", "Output tokens"),
                    meter("cache_read_tokens", "Cache read tokens"),
                    Meter(
                        id: "web_searches",
                        name: "Web searches",
                        unit: "search",
                        units: "searches",
                        kind: .requests
                    ),
                ],
                offerings: [offering],
                sources: []
            ),
            releases: [
                Release(
                    id: day,
                    title: "T",
                    checkedBy: "us",
                    sha256: "x",
                    tableSHA256: "x",
                    entries: try lines.map { try entry($0, on: day) }
                )
            ]
        )
    }

    /// What pages of a catalog share on its only day.
    static func context(_ catalog: RateCatalog) throws -> ReportContext {
        let day = try #require(catalog.newestRelease?.id)
        return ReportContext(catalog: catalog, release: "\(day)", asOf: day, inputsHash: "x")
    }

    private static func meter(_ id: MeterID, _ name: String) -> Meter {
        Meter(id: id, name: name, unit: "token", units: "tokens", kind: .tokens)
    }

    private static func entry(_ line: String, on day: CalendarDate) throws -> LedgerEntry {
        let words = line.split(separator: " ").map { String($0) }
        let isSearch = words[1] == "web_searches"
        let sku = SKU(
            platform: PlatformID(words[0]),
            offering: offering.id,
            meter: MeterID(words[1]),
            region: Region(words[2]),
            scope: Scope(rawValue: words[3]),
            tier: try #require(PurchaseTier(rawValue: words[4]))
        )
        let condition = words.count > 6 ? RateCondition(parsing: words[6]) : nil
        let period = try #require(EffectivePeriod(from: day, until: nil))
        let price = try UnitPrice(
            parsing: words[5],
            per: isSearch ? .one : Quantity(1_000_000),
            unit: isSearch ? "search" : "tokens"
        )
        let entry = LedgerEntry(
            release: day,
            key: RateKey(sku, condition: condition),
            price: price,
            period: period,
            status: .confirmed,
            sources: ["s"]
        )
        return try #require(entry)
    }
}
