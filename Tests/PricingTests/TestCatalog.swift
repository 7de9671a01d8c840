import Catalog
import Quantities
import Testing

/// A small catalog with round prices, so that expected amounts can be computed by hand.
enum TestCatalog {
    /// One rate a line: platform, offering, meter, scope or `-`, tier, price, number, unit, and a
    /// condition with `_` for blanks.
    static let rates = """
        aws-bedrock sonnet input_tokens global standard 3.00 1000000 tokens
        aws-bedrock sonnet input_tokens geo standard 3.30 1000000 tokens
        aws-bedrock sonnet output_tokens global standard 15.00 1000000 tokens
        aws-bedrock sonnet output_tokens geo standard 16.50 1000000 tokens
        aws-bedrock sonnet cache_read_tokens global standard 0.30 1000000 tokens
        aws-bedrock sonnet cache_write_5m_tokens global standard 3.75 1000000 tokens
        aws-bedrock llama input_tokens geo standard 0.72 1000000 tokens
        aws-bedrock llama output_tokens geo standard 0.72 1000000 tokens
        aws-bedrock llama input_tokens geo batch 0.00036 1000 tokens
        aws-bedrock llama output_tokens geo batch 0.00036 1000 tokens
        aws-bedrock gpt input_tokens global standard 2.50 1000000 tokens
        aws-bedrock gpt input_tokens global standard 5.00 1000000 tokens input_tokens>272000
        aws-bedrock gpt output_tokens global standard 15.00 1000000 tokens
        aws-bedrock gpt output_tokens global standard 22.50 1000000 tokens input_tokens>272000
        aws-bedrock turbo input_tokens global standard 2.00 1000000 tokens
        aws-bedrock turbo input_tokens global standard 4.00 1000000 tokens input_tokens>10000
        aws-bedrock turbo cache_read_tokens global standard 0.20 1000000 tokens
        aws-bedrock turbo cache_read_tokens global standard 0.40 1000000 tokens input_tokens>10000
        aws-bedrock turbo cache_write_5m_tokens global standard 2.50 1000000 tokens
        aws-bedrock turbo cache_write_5m_tokens global standard 5.00 1000000 tokens input_tokens>10000
        aws-bedrock turbo output_tokens global standard 10.00 1000000 tokens
        aws-bedrock turbo output_tokens global standard 20.00 1000000 tokens input_tokens>10000
        aws-bedrock nova input_tokens global standard 0.80 1000000 tokens
        aws-bedrock nova output_tokens global standard 3.20 1000000 tokens
        aws-bedrock nova cache_read_tokens global standard 0.20 1000000 tokens
        aws-bedrock nova cache_write_5m_tokens global standard 0 1000000 tokens
        aws-bedrock titan-embed embedding_tokens - standard 0.02 1000000 tokens
        aws-bedrock rerank rerank_queries - standard 1.00 1000 queries
        aws-bedrock parser document_pages - standard 0.010 1 page
        aws-bedrock guardrails guardrail_content_text_units - standard 0.15 1000 text-units
        aws-bedrock guardrails guardrail_pii_text_units - standard 0.10 1000 text-units
        aws-bedrock guardrails guardrail_word_text_units - standard 0 1000 text-units
        aws-bedrock guardrails guardrail_grounding_text_units - standard 0.10 1000 text-units
        aws-opensearch opensearch-serverless ocu_hours - standard 0.24 1 OCU-hour
        aws-opensearch opensearch-serverless storage_gb_months - standard 0.024 1 GB-month
        aws-s3 s3-vectors storage_gb_months - standard 0.06 1 GB-month
        aws-s3 s3-vectors put_gb - standard 0.20 1 GB
        aws-s3 s3-vectors vector_queries - standard 2.50 1000000 queries
        aws-s3 s3-vectors vector_tb_processed - standard 0.004 1 TB first_100000
        aws-s3 s3-vectors vector_tb_processed - standard 0.002 1 TB next_9900000
        aws-s3 s3-vectors vector_tb_processed - standard 0.0004 1 TB over_10000000
        aws-cloudwatch cloudwatch-logs log_gb - standard 0.50 1 GB
        """

    /// The fewest tokens that models cache.
    private static let minimums: [OfferingID: Int] = ["sonnet": 1_024, "turbo": 1_000]

    /// The catalog, with every rate in force since the first of January 2026.
    ///
    /// It may be stated by several releases, each a month after the other, and its prices for so
    /// many times the units at so many times the price.
    static func catalog(releases: Int = 1, per factor: Int = 1) throws -> RateCatalog {
        let start = try #require(CalendarDate(parsing: "2026-01-01"))
        let tables = [rates, ServiceRates.rates, PurchaseRates.rates]
        let lines = tables.flatMap { $0.split(separator: "\n") }
            .map { $0.split(separator: " ").map(String.init) }
        let all = try (1...releases)
            .map { number in
                let day = try #require(CalendarDate(parsing: "2026-0\(number)-01"))
                return Release(
                    id: day,
                    title: "Test",
                    checkedBy: "nobody",
                    sha256: "",
                    tableSHA256: "",
                    entries: try lines.map { try entry($0, day, from: start, per: factor) }
                )
            }
        return RateCatalog(vocabulary: try vocabulary(of: all[0].entries), releases: all)
    }

    /// The day as of which the tests price.
    static func day() throws -> CalendarDate {
        try #require(CalendarDate(parsing: "2026-11-12"))
    }

    private static func entry(
        _ words: [String],
        _ release: CalendarDate,
        from start: CalendarDate,
        per factor: Int
    ) throws -> LedgerEntry {
        let condition = words.count > 8 ? RateCondition(parsing: blanks(words[8])) : nil
        let sku = SKU(
            platform: PlatformID(words[0]),
            offering: OfferingID(words[1]),
            meter: MeterID(words[2]),
            scope: Scope(rawValue: words[3]),
            tier: try #require(PurchaseTier(rawValue: words[4]))
        )
        let price = try UnitPrice(
            parsing: factor == 1
                ? words[5] : (Quantity(parsing: words[5]) * Quantity(factor)).description,
            per: Quantity(parsing: words[6]) * Quantity(factor),
            unit: words[7]
        )
        let entry = LedgerEntry(
            release: release,
            key: RateKey(sku, condition: condition),
            price: price,
            period: try #require(EffectivePeriod(from: start)),
            status: .confirmed,
            sources: ["test"]
        )
        return try #require(entry)
    }

    private static func blanks(_ text: String) -> String {
        text.hasPrefix("input") ? text : text.split(separator: "_").joined(separator: " ")
    }

    private static func vocabulary(of entries: [LedgerEntry]) throws -> Vocabulary {
        let offerings = Set(entries.map(\.key.sku.offering)).sorted()
        return Vocabulary(
            platforms: [],
            meters: [],
            offerings: offerings.map { id in
                Offering(
                    id: id,
                    name: id.text,
                    kind: .model,
                    maker: "test",
                    contextWindowTokens: id == "turbo" ? 50_000 : nil,
                    cache: minimums[id].map { CacheTerms(minimumTokens: $0, lifetimes: []) }
                )
            },
            sources: []
        )
    }
}
