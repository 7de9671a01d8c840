import Catalog
import Quantities
import Testing

/// Published rates for questions of break-even, one a line: platform, offering, meter, scope or
/// `-`, tier, price, number, unit, and a condition with `_` for blanks.
enum BreakEvenRates {
    static let rates = """
        aws-bedrock sonnet input_tokens geo standard 3.30 1000000 tokens
        aws-bedrock sonnet output_tokens geo standard 16.50 1000000 tokens
        aws-bedrock sonnet cache_read_tokens geo standard 0.33 1000000 tokens
        aws-bedrock sonnet cache_write_5m_tokens geo standard 4.125 1000000 tokens
        aws-bedrock sonnet cache_write_1h_tokens geo standard 6.60 1000000 tokens
        aws-bedrock sonnet input_tokens geo batch 1.65 1000000 tokens
        aws-bedrock sonnet output_tokens geo batch 8.25 1000000 tokens
        aws-bedrock sonnet reserved_input_tpm_hours geo reserved-1m 0.198 1000 TPM-hours
        aws-bedrock sonnet reserved_output_tpm_hours geo reserved-1m 0.99 1000 TPM-hours
        aws-bedrock sonnet reserved_input_tpm_hours geo reserved-3m 0.1782 1000 TPM-hours
        aws-bedrock sonnet reserved_output_tpm_hours geo reserved-3m 0.891 1000 TPM-hours
        aws-bedrock newer output_tokens geo standard 5.00 1000000 tokens
        aws-bedrock newer input_tokens geo standard 2.20 1000000 tokens
        aws-bedrock newer cache_read_tokens geo standard 0.11 1000000 tokens
        aws-bedrock newer cache_write_5m_tokens geo standard 2.75 1000000 tokens
        aws-bedrock newer cache_write_1h_tokens geo standard 4.40 1000000 tokens
        aws-bedrock dear output_tokens geo standard 5.00 1000000 tokens
        aws-bedrock dear input_tokens geo standard 1.00 1000000 tokens
        aws-bedrock dear cache_read_tokens geo standard 0.90 1000000 tokens
        aws-bedrock dear cache_write_5m_tokens geo standard 1.25 1000000 tokens
        aws-bedrock odd output_tokens geo standard 5.00 1000000 tokens
        aws-bedrock odd input_tokens geo standard 1.00 1000000 tokens
        aws-bedrock odd cache_read_tokens geo standard 1.20 1000000 tokens
        aws-bedrock odd cache_write_5m_tokens geo standard 1.25 1000000 tokens
        aws-bedrock nova output_tokens geo standard 5.00 1000000 tokens
        aws-bedrock nova input_tokens geo standard 0.80 1000000 tokens
        aws-bedrock nova cache_read_tokens geo standard 0.20 1000000 tokens
        aws-bedrock nova cache_write_5m_tokens geo standard 0 1000000 tokens
        aws-bedrock llama input_tokens in-region standard 0.72 1000000 tokens
        aws-bedrock llama output_tokens in-region standard 0.72 1000000 tokens
        aws-bedrock llama model_unit_hours - provisioned 24.00 1 unit-hour
        aws-bedrock llama model_unit_hours - provisioned-6m 13.08 1 unit-hour
        aws-opensearch opensearch-serverless ocu_hours - standard 0.24 1 OCU-hour
        aws-opensearch opensearch-serverless storage_gb_months - standard 0.024 1 GB-month
        aws-s3 s3-vectors storage_gb_months - standard 0.06 1 GB-month
        aws-s3 s3-vectors put_gb - standard 0.20 1 GB
        aws-s3 s3-vectors vector_queries - standard 2.50 1000000 queries
        aws-s3 s3-vectors vector_tb_processed - standard 0.004 1 TB first_100000
        aws-s3 s3-vectors vector_tb_processed - standard 0.002 1 TB next_9900000
        aws-s3 s3-vectors vector_tb_processed - standard 0.0004 1 TB over_10000000
        aws-agentcore managed-knowledge-base storage_gb_months - standard 5.00 1 GB-month
        aws-agentcore managed-knowledge-base retrievals - standard 1.00 1000 retrievals
        """

    /// The catalog, with every rate in force since the first of January 2026.
    static func catalog() throws -> RateCatalog {
        let day = try ImpactLedger.day("2026-01-01")
        let entries = try rates.split(separator: "\n").map { try entry(String($0), on: day) }
        let release = Release(
            id: day,
            title: "T",
            checkedBy: "us",
            sha256: "x",
            tableSHA256: "x",
            entries: entries
        )
        return RateCatalog(
            vocabulary: Vocabulary(platforms: [], meters: [], offerings: [], sources: []),
            releases: [release]
        )
    }

    private static func entry(_ line: String, on day: CalendarDate) throws -> LedgerEntry {
        let words = line.split(separator: " ").map(String.init)
        let sku = SKU(
            platform: PlatformID(words[0]),
            offering: OfferingID(words[1]),
            meter: MeterID(words[2]),
            scope: words[3] == "-" ? nil : Scope(rawValue: words[3]),
            tier: try #require(PurchaseTier(rawValue: words[4]))
        )
        let condition =
            words.count > 8
            ? RateCondition(parsing: words[8].replacing("_", with: " ")) : nil
        let entry = LedgerEntry(
            release: day,
            key: RateKey(sku, condition: condition),
            price: try UnitPrice(
                parsing: words[5],
                per: try Quantity(parsing: words[6]),
                unit: words[7]
            ),
            period: try #require(EffectivePeriod(from: day)),
            status: .confirmed,
            sources: ["s"]
        )
        return try #require(entry)
    }
}
