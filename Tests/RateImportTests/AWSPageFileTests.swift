import Catalog
import Quantities
import RateImport
import Testing

@Suite("AWS pricing page: published files")
struct AWSPageFileTests {
    static let july = "aws-bedrock-page/bedrock_pricing_page.2026-07-14.json"

    // Read off the file by hand.
    @Test("the page's prices are the file's", .enabled(if: AWSSamples.has(july)))
    func prices() throws {
        let day = try #require(CalendarDate(parsing: "2026-07-14"))
        let document = try AWSSamples.document(Self.july)
        let listing = AWSPageReader(catalog: try AWSSamples.catalog(), asOf: day)
            .listing(of: document)
        let lines = AWSSamples.lines(listing.rates)
        let expected = [
            "claude-haiku-4.5/input_tokens/*/geo/standard = 1.10 per 1000000 tokens",
            "claude-haiku-4.5/input_tokens/*/in-region/standard = 1.10 per 1000000 tokens",
            "claude-haiku-4.5/cache_write_5m_tokens/*/geo/standard = 1.375 per 1000000 tokens",
            "claude-haiku-4.5/cache_write_1h_tokens/*/global/standard = 2.00 per 1000000 tokens",
            "claude-haiku-4.5/output_tokens/*/global/batch = 2.50 per 1000000 tokens",
            "claude-haiku-4.5/reserved_input_tpm_hours/*/global/reserved-3m"
                + " = 0.054 per 1000 TPM-hours",
            "claude-sonnet-4.5/reserved_output_tpm_hours/*/geo/reserved-1m"
                + " = 0.99 per 1000 TPM-hours",
            "claude-opus-4.8/input_tokens/*/global/standard = 5.00 per 1000000 tokens",
            "claude-sonnet-3.5/output_tokens/eu-west-3/in-region/standard"
                + " = 30.00 per 1000000 tokens",
            "claude-haiku-3.5/input_tokens/*/in-region/standard = 0.80 per 1000000 tokens",
            "nova-pro/output_tokens/*/in-region/latency-optimized = 4.00 per 1000000 tokens",
            "gpt-oss-20b/output_tokens/*/in-region/custom = 0.39 per 1000000 tokens",
            "command-light/model_unit_hours/*/-/provisioned-6m = 4.11 per 1 model unit-hour",
            "llama-3.1-70b/input_tokens/*/in-region/batch = 0.36 per 1000000 tokens",
            "gpt-5.6-luna/cache_write_30m_tokens/*/in-region/standard = 1.25 per 1000000 tokens",
            "titan-embed-v2/embedding_tokens/*/in-region/standard = 0.02 per 1000000 tokens",
            "cohere-rerank-3.5/rerank_queries/*/-/standard = 2.00 per 1000 queries",
        ]
        for line in expected { #expect(lines.contains("aws-bedrock/" + line), "\(line)") }
        // GovCloud's 6.00 stands beside 5.50 without a word of where it holds.
        #expect(!lines.contains { $0.contains("claude-opus-4.8/input_tokens/*/geo") })
        // The wrong heading: 1.00 per 1,000 tokens.
        #expect(!lines.contains { $0.contains("claude-haiku-3.5") && $0.contains("latency") })
    }

    @Test(
        "every row is either a rate or skipped",
        .enabled(if: AWSSamples.has(july)),
        arguments: ["2026-05-25", "2026-07-01", "2026-07-14"]
    )
    func complete(date: String) throws {
        let day = try #require(CalendarDate(parsing: date))
        let document = try AWSSamples.document(
            "aws-bedrock-page/bedrock_pricing_page.\(date).json"
        )
        let listing = AWSPageReader(catalog: try AWSSamples.catalog(), asOf: day)
            .listing(of: document)
        let said = Set(
            (listing.rates.map(\.entry) + listing.skipped.map(\.entry))
                .compactMap { entry in
                    entry.split(separator: ":").first
                }
        )
        #expect(said.count == document.root.elements.map { $0 }.count)
        #expect(listing.rates.count > 50)
        let reasons = Set(listing.skipped.map(\.reason))
        #expect(reasons.contains("a worked example"))
        #expect(reasons.contains("no price on the page"))
    }
}
