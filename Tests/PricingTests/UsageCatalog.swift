import Catalog
import Quantities
import Testing

/// A catalog of one release for single usages: some prices by region, some by scope.
enum UsageCatalog {
    /// One rate a line: offering, meter, region, scope or `-`, tier, price of a million tokens,
    /// first day, and a condition.
    private static let rates = """
        haiku input_tokens * global standard 1.00 2026-01-01
        haiku input_tokens * geo standard 1.10 2026-01-01
        haiku input_tokens * in-region standard 1.10 2026-01-01
        haiku input_tokens us-gov-west-1 in-region standard 1.20 2026-01-01
        haiku output_tokens * global standard 5.00 2026-01-01
        haiku output_tokens * geo standard 5.50 2026-01-01
        haiku output_tokens * in-region standard 5.50 2026-01-01
        haiku cache_read_tokens * global standard 0.10 2026-01-01
        haiku cache_write_5m_tokens * global standard 1.25 2026-01-01
        haiku input_tokens * global batch 0.50 2026-01-01
        nova input_tokens us-east-1 geo standard 0.06 2026-01-01
        nova input_tokens us-west-2 geo standard 0.060 2026-01-01
        nova input_tokens eu-west-1 geo standard 0.0688 2026-01-01
        nova input_tokens eu-central-1 geo standard 0.078 2026-01-01
        nova input_tokens us-east-1 in-region standard 0.06 2026-01-01
        sonnet input_tokens * global standard 3.00 2026-01-01
        sonnet input_tokens * global standard 6.00 2026-01-01 input_tokens>200000
        sonnet cache_read_tokens * global standard 0.30 2026-01-01
        sonnet cache_read_tokens * global standard 0.60 2026-01-01 input_tokens>200000
        sonnet cache_write_5m_tokens * global standard 3.75 2026-01-01
        sonnet output_tokens * global standard 15.00 2026-01-01
        sonnet output_tokens * global standard 22.50 2026-01-01 input_tokens>200000
        sonnet input_tokens * global batch 1.50 2026-01-01
        sonnet output_tokens * global batch 7.50 2026-01-01
        lite input_tokens * global standard 0.10 2026-01-01
        lite input_audio_tokens * global standard 0.30 2026-01-01
        lite input_audio_tokens * global standard 0.40 2026-01-01 input_tokens>200000
        opus input_tokens * global standard 5.00 2026-01-01
        opus cache_read_tokens * global standard 0.50 2026-01-01
        opus cache_write_5m_tokens * global standard 6.25 2026-01-01
        opus cache_write_1h_tokens * global standard 10.00 2026-01-01
        nova-web-grounding web_searches * - standard 30000 2026-01-01
        haiku web_searches * - standard 10000 2026-01-01
        titan input_tokens us-east-1 - standard 0.01 2026-01-01
        titan embedding_tokens us-east-1 - standard 0.02 2026-01-01
        titan output_tokens us-east-1 - standard 900000000 2026-01-01
        """

    private static let regions: [Region] = [
        "ap-northeast-1", "ca-central-1", "eu-central-1", "eu-west-1", "us-east-1",
        "us-gov-west-1", "us-west-2",
    ]

    /// The catalog.
    static func catalog(snapshots: [AvailabilitySnapshot] = []) throws -> RateCatalog {
        let entries = try rates.split(separator: "\n")
            .map { try entry($0.split(separator: " ").map(String.init)) }
        let release = Release(
            id: try day("2026-01-01"),
            title: "T",
            checkedBy: "us",
            sha256: "",
            tableSHA256: "",
            entries: entries
        )
        return RateCatalog(vocabulary: vocabulary, releases: [release], snapshots: snapshots)
    }

    static func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(parsing: text))
    }

    private static func entry(_ words: [String]) throws -> LedgerEntry {
        let sku = SKU(
            platform: "aws-bedrock",
            offering: OfferingID(words[0]),
            meter: MeterID(words[1]),
            region: try #require(Region(parsing: words[2])),
            scope: Scope(rawValue: words[3]),
            tier: try #require(PurchaseTier(rawValue: words[4]))
        )
        let condition = words.count > 7 ? RateCondition(parsing: words[7]) : nil
        let entry = LedgerEntry(
            release: try day("2026-01-01"),
            key: RateKey(sku, condition: condition),
            price: try UnitPrice(parsing: words[5], per: Quantity(1_000_000), unit: "tokens"),
            period: try #require(EffectivePeriod(from: try day(words[6]))),
            status: .confirmed,
            sources: ["s"]
        )
        return try #require(entry)
    }

    private static var vocabulary: Vocabulary {
        Vocabulary(
            platforms: [
                Platform(
                    id: "aws-bedrock",
                    name: "Amazon Bedrock",
                    operatorName: "AWS",
                    url: "https://aws.example",
                    regions: regions
                )
            ],
            meters: [
                meter("input_tokens"), meter("output_tokens"), meter("embedding_tokens"),
                meter("cache_read_tokens", partOf: "input_tokens"),
                meter("cache_write_5m_tokens", partOf: "input_tokens"), meter("input_audio_tokens"),
                meter("cache_write_1h_tokens", partOf: "input_tokens"),
                meter("web_searches", .requests),
            ],
            offerings: [
                offering("haiku", "anthropic.haiku-v1:0", direct: "haiku-20260101"),
                offering("nova", "amazon.nova-v1:0", maker: "Amazon"),
                offering("nova-web-grounding", "web", .service, maker: "Amazon"),
                offering("sonnet", "anthropic.sonnet-v1:0"),
                offering(
                    "opus",
                    "anthropic.opus-v1:0",
                    cache: CacheTerms(
                        minimumTokens: nil,
                        lifetimes: ["5m", "1h"].compactMap(CacheLifetime.init(parsing:)),
                        inputCountsCached: .disputed
                    )
                ),
                offering("titan", "amazon.titan-v1", .embedding), offering("lite", "lite-v1:0"),
            ],
            sources: []
        )
    }

    private static func meter(
        _ id: MeterID,
        _ kind: MeterKind = .tokens,
        partOf whole: MeterID? = nil
    ) -> Meter {
        Meter(
            id: id,
            name: id.text,
            unit: "token",
            units: "tokens",
            kind: kind,
            partOf: whole
        )
    }

    private static func offering(
        _ id: OfferingID,
        _ vendorID: String,
        _ kind: OfferingKind = .model,
        maker: String = "M",
        direct: String? = nil,
        cache: CacheTerms? = nil
    ) -> Offering {
        Offering(
            id: id,
            name: id.text,
            kind: kind,
            maker: maker,
            vendorIDs: ["aws-bedrock": [vendorID], "anthropic": direct.map { [$0] } ?? []],
            cache: cache
        )
    }
}
