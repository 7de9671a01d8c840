import Catalog
import Quantities
import RateImport
import Testing

@Suite("AWS price list: rules")
struct AWSPriceListReaderTests {
    /// An entry in the shape of GetProducts.
    static func record(
        _ usageType: String,
        _ price: String,
        unit: String = "1K tokens",
        description: String = "",
        model: String = "Nova Lite",
        region: String = "us-east-1",
        from date: String = "2026-08-01",
        sku: String = "A"
    ) -> String {
        """
        {"product": {"sku": "\(sku)", "attributes": {"regionCode": "\(region)",
        "usagetype": "\(usageType)", "model": "\(model)"}}, "terms": {"OnDemand": {"T": {
        "effectiveDate": "\(date)T00:00:00Z", "priceDimensions": {"D": {"rateCode": "\(sku).D",
        "unit": "\(unit)", "description": "\(description)", "beginRange": "0",
        "endRange": "Inf", "pricePerUnit": {"USD": "\(price)"}}}}}}}
        """
    }

    static func listing(
        _ records: [String],
        _ lines: [AWSSamples.Line] = []
    ) throws -> PriceListing {
        let text = "[" + records.joined(separator: ",") + "]"
        let document = try JSONDocument(parsing: [UInt8](text.utf8), file: "x")
        return AWSPriceListReader(catalog: try AWSSamples.catalog(lines)).listing(of: document)
    }

    @Test(
        "a usage type says meter, scope and tier in any of its four spellings",
        arguments: [
            ("USE1-NovaLite-output-tokens-flex", "output_tokens/us-east-1/in-region/flex"),
            (
                "USE1-Nova2.0Lite-cache-write-input-token-count-priority-cross-region-global",
                "cache_write_5m_tokens/us-east-1/global/priority"
            ),
            (
                "USE1-NovaLite-input-tokens-cross-region-global-batch",
                "input_tokens/us-east-1/global/batch"
            ),
            (
                "USE1-NovaPro-input-tokens-latency-optimized",
                "input_tokens/us-east-1/in-region/latency-optimized"
            ),
            (
                "USE1-anthropic.claude-haiku-4-5-mantle-cache-write-tokens-1h-standard",
                "cache_write_1h_tokens/us-east-1/in-region/standard"
            ),
            (
                "USE1-openai.gpt-oss-20b-mantle-input-tokens-global-flex",
                "input_tokens/us-east-1/global/flex"
            ),
            (
                "USE1-Claude4Sonnet-cache-write-input-token-count-1-hour",
                "cache_write_1h_tokens/us-east-1/in-region/standard"
            ),
            (
                "USE1-MP:USE1_cache_write_tokens_1h_global_standard-Units",
                "cache_write_1h_tokens/us-east-1/global/standard"
            ),
            (
                "USE1-MP:USE1_CacheWrite1hInputTokenCount_Global-Units",
                "cache_write_1h_tokens/us-east-1/global/standard"
            ),
            (
                "USE1-MP:USE1_InputTokenCount_LatencyOptimized-Units",
                "input_tokens/us-east-1/in-region/latency-optimized"
            ),
            (
                "USE1-MP:USE1_OutputTokenCount_Global_Batch-Units",
                "output_tokens/us-east-1/global/batch"
            ),
        ]
    )
    func usageTypes(usageType: String, expected: String) throws {
        // The model is not stated twice here, so that the usage type's own name is not in the way.
        let model =
            usageType.contains("MP:")
            ? "Claude Sonnet 4" : usageType.contains("Pro") ? "Nova Pro" : ""
        let record = Self.record(usageType, "0.0001000000", model: model)
        let listing = try Self.listing([record])
        let keys = listing.rates.map { key in
            key.key.description.split(separator: "/").dropFirst(2).joined(separator: "/")
        }
        #expect(keys == [expected])
        #expect(listing.skipped.isEmpty)
    }

    @Test(
        "what is not understood is skipped, and why is said",
        arguments: [
            (
                record("USE1-NovaLite-input-tokens-turbo", "1"),
                "a usage type that is not understood"
            ),
            (
                record("USE1-NovaLite-input-tokens-cross-region", "1"),
                "a usage type that is not understood"
            ),
            (
                record("USE1-NovaLite-input-tokens-flex-batch", "1"),
                "a usage type that is not understood"
            ),
            (
                record("USE1-NovaLite-input-tokens", "1", model: "Nova Huge"),
                // The usage type's own abbreviation still names it.
                ""
            ),
            (
                record("USE1-NovaLite-Tuned-input-tokens", "1"),
                "the usage type says more than the model's name"
            ),
            (
                record("USE1-NovaHuge-input-tokens", "1", model: "Nova Huge"),
                "a model that is not in the catalog"
            ),
            (
                record("USE1-NovaPro-input-tokens", "1", model: "Nova Lite"),
                "the usage type is of another model than the product"
            ),
            (
                record("EUC1-NovaLite-input-tokens", "1"),
                "the usage type is of another region than the product"
            ),
            (
                record(
                    "USE1-NovaLite-input-tokens",
                    "1",
                    unit: "1M tokens",
                    description: "$1 per 1K tokens"
                ),
                "the unit says for 1000000, the description for 1000"
            ),
            (
                record("USE1-NovaLite-input-tokens", "1", unit: "hour"),
                "a unit that is not the meter's: hour"
            ),
            (
                record("USE1-NovaLite-input-tokens", "1", unit: "Units"),
                "Units, and the description does not say of what"
            ),
            (record("USE1-NovaLite-input-tokens", "1,5"), "the price is not a plain decimal"),
            (
                record("USE1-NovaLite-input-tokens-long-context", "1"),
                "a long-context price, and the catalog knows no threshold of the model"
            ),
            (
                record(
                    "USE1-MP:USE1_InputTokenCount_Global-Units",
                    "1",
                    unit: "Units",
                    description: "x|us-east-1|Million Input Tokens Regional"
                ),
                "the description says something else than the usage type"
            ),
        ]
    )
    func refusals(record: String, reason: String) throws {
        let listing = try Self.listing([record])
        #expect(listing.skipped.map(\.reason) == (reason.isEmpty ? [] : [reason]))
        #expect(listing.rates.isEmpty == !reason.isEmpty)
    }

    @Test("1M TPM Hour is for 1,000 where the description says so, and else refused")
    func tokensPerMinute() throws {
        let usage = "USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units"
        let text = "x|us-east-1|Per Hour per 1K Input TPM Reserved 1 Month Regional"
        let good = try Self.listing([
            Self.record(
                usage,
                "0.198",
                unit: "1M TPM Hour",
                description: text,
                model: "Claude Sonnet 4"
            )
        ])
        #expect(
            AWSSamples.lines(good.rates) == [
                "aws-bedrock/claude-sonnet-4/reserved_input_tpm_hours/us-east-1/in-region/"
                    + "reserved-1m = 0.198 per 1000 TPM-hours"
            ]
        )
        let vague = try Self.listing([
            Self.record(usage, "0.198", unit: "1M TPM Hour", model: "Claude Sonnet 4")
        ])
        #expect(vague.rates.isEmpty)
        #expect(
            vague.skipped.map(\.reason) == [
                "1M TPM Hour: for 1,000 or for 1,000,000 tokens a minute is not said"
            ]
        )
    }

    @Test("a price a thousand times its neighbours' is refused, with both readings")
    func implausible() throws {
        let known: [AWSSamples.Line] = [
            ("nova-lite", "input_tokens", "*", .inRegion, "0.06", 1_000_000, nil),
            ("nova-lite", "output_tokens", "*", .inRegion, "0.24", 1_000_000, nil),
        ]
        let listing = try Self.listing([Self.record("USE1-NovaLite-input-tokens", "0.06")], known)
        #expect(listing.rates.isEmpty)
        #expect(
            listing.skipped.map(\.reason) == [
                "implausible: for 1000 tokens as written, or for 1,000 times as many by the"
                    + " model's other prices"
            ]
        )
    }

    @Test("a price of nought is a rate, and its note says so")
    func nought() throws {
        let usage = "USE1-NovaLite-cache-write-input-token-count"
        let listing = try Self.listing([Self.record(usage, "0.0000000000")])
        #expect(listing.rates.map(\.price.amount) == [.zero])
        #expect(listing.rates.map(\.note) == ["Published at a price of zero."])
    }

    @Test("two prices for one rate at one time are both refused; two times are a price move")
    func conflicts() throws {
        let usage = "USE1-NovaLite-input-tokens"
        let twice = try Self.listing([
            Self.record(usage, "0.00006", sku: "A"), Self.record(usage, "0.00007", sku: "B"),
        ])
        #expect(twice.rates.isEmpty)
        #expect(twice.skipped.count == 2)
        let moved = try Self.listing([
            Self.record(usage, "0.00006", from: "2026-08-01", sku: "A"),
            Self.record(usage, "0.00007", from: "2026-10-01", sku: "B"),
            Self.record(usage, "0.0700", unit: "1M tokens", from: "2026-10-01", sku: "C"),
        ])
        #expect(moved.rates.map(\.effectiveFrom?.description) == ["2026-08-01", "2026-10-01"])
        #expect(moved.skipped.map(\.reason) == ["the same rate as another entry"])
    }

    @Test("a price in the region is the geo profile's too, where the region has one")
    func geo() throws {
        let usage = "-MP:EU_InputTokenCount-Units"
        let text = "x|y|Million Input Tokens Regional"
        let eu = try Self.listing([
            Self.record(
                "EU" + usage,
                "1.1",
                unit: "Units",
                description: text,
                model: "Claude Haiku 4.5",
                region: "eu-west-1"
            )
        ])
        #expect(eu.rates.map(\.key.sku.scope) == [.geo, .inRegion])
        let tokyo = try Self.listing([
            Self.record(
                "APN1" + usage,
                "1.1",
                unit: "Units",
                description: text,
                model: "Claude Haiku 4.5",
                region: "ap-northeast-1"
            )
        ])
        #expect(tokyo.rates.map(\.key.sku.scope) == [.inRegion])
    }

    @Test("the scopes that the catalog sells by are kept to")
    func knownScopes() throws {
        let geoOnly = try Self.listing(
            [Self.record("USE1-Nova2.0Lite-input-tokens", "0.00033", model: "Nova 2.0 Lite")],
            [("nova-2-lite", "input_tokens", "us-east-1", .geo, "0.33", 1_000_000, nil)]
        )
        #expect(geoOnly.rates.map(\.key.sku.scope) == [.geo])
        let unscoped = try Self.listing(
            [
                Self.record(
                    "USE1-TitanEmbeddingV2-Text-input-tokens",
                    "0.00002",
                    model: "Titan Text Embeddings V2"
                )
            ],
            [("titan-embed-v2", "embedding_tokens", "us-east-1", nil, "0.02", 1_000_000, nil)]
        )
        #expect(unscoped.rates.map(\.key.sku.scope) == [nil])
        #expect(unscoped.rates.map(\.key.sku.meter) == ["embedding_tokens"])
    }

    @Test("records that are texts in a list, and products without a price, are read")
    func texts() throws {
        let record = Self.record("USE1-NovaLite-input-tokens", "0.00006")
        let escaped = record.replacing("\"", with: "\\\"").replacing("\n", with: " ")
        let text = #"{"PriceList": [""# + escaped + #"", {"product": {"sku": "Z"}}, 7]}"#
        let document = try JSONDocument(parsing: [UInt8](text.utf8), file: "x")
        let listing = AWSPriceListReader(catalog: try AWSSamples.catalog()).listing(of: document)
        #expect(listing.rates.count == 1)
        #expect(
            listing.skipped.map(\.reason) == ["no on-demand price", "not a record of a product"]
        )
    }

    @Test("a policy of Guardrails is a meter of its own")
    func guardrails() throws {
        let listing = try Self.listing([
            Self.record(
                "USE1-Guardrail-ContentPolicyUnitsConsumed",
                "0.0001500000",
                unit: "Text Units",
                model: ""
            )
        ])
        #expect(
            AWSSamples.lines(listing.rates) == [
                "aws-bedrock/guardrails/guardrail_content_text_units/us-east-1/-/standard"
                    + " = 0.00015 per 1 text unit"
            ]
        )
    }
}
