import Catalog
import Foundation
import Pricing
import Quantities
import SourceLoading
import TestSupport
import Testing

/// Mistakes that published prices invite, tried on the shipped catalog.
///
/// Others are tried where they are met:
/// - prices for 1K and for 1M tokens in one bill: `ShippedBillTests`;
/// - headings, figures and names of the AWS page: `AWSPageReaderTests`;
/// - 1M TPM Hour, prices of zero and dear cache reads in the price list: `AWSPriceListReaderTests`;
/// - a promotion with an end: `RateCommandTests`;
/// - cached tokens in a log and in a record: `UsageRecordReaderTests`;
/// - how AWS rounds its examples, hours in a month, binary gigabytes: `StoreTests`,
///   `SurroundingTests`;
/// - text units for each policy and direction: `GuardrailTests`;
/// - free cache writes: `CachingTests`.
@Suite("Traps of published prices")
struct TrapTests {
    private let catalog: RateCatalog
    private let newest: CalendarDate

    init() throws {
        catalog = try #require(ShippedProject.catalog?.catalog)
        newest = try #require(catalog.newestRelease).id
    }

    private func cost(
        _ model: String,
        _ scope: Scope,
        region: Region? = nil,
        tier: PurchaseTier = .standard,
        on day: String? = nil,
        _ counts: KeyValuePairs<MeterID, Int>
    ) throws -> String {
        var pricing = UsagePricing(catalog: catalog, asOf: newest)
        let usage = Usage(
            platform: "aws-bedrock",
            model: model,
            region: region,
            scope: scope,
            tier: tier,
            counts: counts.map { Usage.Count($0.key, $0.value) },
            day: try day.map { try #require(CalendarDate(parsing: $0)) }
        )
        return try #require(try pricing.price(usage).price).cost.description
    }

    @Test(
        "two spellings of a name are one model",
        arguments: [
            ("Claude 4.5 Haiku", "Claude Haiku 4.5"), ("DeepSeek v3.1", "DeepSeek-V3.1"),
        ]
    )
    func names(first: String, second: String) throws {
        let match = try #require(catalog.offering(named: first))
        #expect(catalog.offering(named: second) == match)
    }

    // By the million: GPT-5.4 2.50 and 15.00, above 272,000 5.00 and 22.50; Haiku 5.5 0.10 and
    // 0.50, above 100,000 0.50 and 2.50.
    @Test(
        "one token above a threshold prices the whole request anew, not the token alone",
        arguments: [
            ("gpt-5.4", 272_000, 0, "0.68"), ("gpt-5.4", 272_001, 0, "1.360005"),
            ("gpt-5.4", 272_000, 1_000, "0.695"), ("gpt-5.4", 272_001, 1_000, "1.382505"),
            ("claude-haiku-5.5", 100_000, 0, "0.01"),
            ("claude-haiku-5.5", 100_001, 0, "0.0500005"),
            ("claude-haiku-5.5", 100_001, 1_000, "0.0525005"),
        ]
    )
    func cliffs(model: String, input: Int, output: Int, expected: String) throws {
        let counts: KeyValuePairs<MeterID, Int> = ["input_tokens": input, "output_tokens": output]
        #expect(try cost(model, .global, counts) == expected)
    }

    // 3.00 and 15.00 until extended access, which costs 6.00 and 30.00.
    @Test(
        "a model that is kept on for longer costs twice as much from its day on",
        arguments: [("2025-11-30", "18"), ("2025-12-01", "36")]
    )
    func extendedAccess(day: String, expected: String) throws {
        let counts: KeyValuePairs<MeterID, Int> = [
            "input_tokens": 1_000_000, "output_tokens": 1_000_000,
        ]
        let model = "claude-3.5-sonnet"
        #expect(try cost(model, .inRegion, region: "us-east-1", on: day, counts) == expected)
    }

    // 300,000 × 6.00, then 300,000 × 3.00, by the million.
    @Test(
        "a surcharge with an end is not paid from its end on",
        arguments: [("2026-03-30", "1.8"), ("2026-03-31", "0.9")]
    )
    func endedSurcharge(day: String, expected: String) throws {
        let counts: KeyValuePairs<MeterID, Int> = ["input_tokens": 300_000]
        #expect(try cost("claude-sonnet-4.6", .global, on: day, counts) == expected)
    }

    @Test("a price that the page heads per 1,000 tokens is one for a million")
    func latencyOptimised() throws {
        let tier = PurchaseTier.latencyOptimized
        let counts: KeyValuePairs<MeterID, Int> = [
            "input_tokens": 1_000_000, "output_tokens": 1_000_000,
        ]
        #expect(try cost("claude-3.5-haiku", .geo, tier: tier, on: "2026-07-14", counts) == "6")
    }

    // 0.198 an hour for 1,000 tokens a minute: 60,000 tokens, so 3.30 for a million of them.
    @Test("reserved throughput is sold by 1,000 tokens a minute, not by 1,000,000")
    func reservedUnits() throws {
        let reserved = catalog.rates(on: newest)
            .filter { $0.sku.meter.text.hasPrefix("reserved_") }
        #expect(!reserved.isEmpty)
        #expect(reserved.allSatisfy { $0.price.per == Quantity(1_000) })
        let month = reserved.first {
            $0.sku.offering == "claude-sonnet-4.6" && $0.sku.meter == "reserved_input_tpm_hours"
                && $0.sku.scope == .inRegion && $0.sku.tier == .reservedOneMonth
        }
        let hour = try #require(month).price.amount
        #expect(try hour * Quantity(1_000_000) / Quantity(60_000) == Quantity(parsing: "3.3"))
        #expect(
            try cost("claude-sonnet-4.6", .inRegion, ["input_tokens": 1_000_000]) == "3.3"
        )
    }

    @Test("what is free has a rate of zero with a source, and what has none has no price")
    func free() throws {
        let words = catalog.rates(of: "guardrails", on: newest)
            .filter { $0.sku.meter == "guardrail_word_text_units" }
        #expect(!words.isEmpty)
        #expect(words.allSatisfy { $0.price.amount == .zero && !$0.sources.isEmpty })
        // Batch is half of the price for other models by Anthropic, and not sold for Opus 4.7.
        #expect(throws: UnpricedUsage.self) {
            try cost("claude-opus-4.7", .global, tier: .batch, ["input_tokens": 1_000])
        }
    }

    // An answer of OpenAI says 1,500 prompt tokens of which 500 are cached, one of Bedrock 1,000
    // and 500: 1,000 × 2.50 + 500 × 0.25, by the million. The former counted as input without
    // taking the cached ones off would be 0.003875.
    @Test("input leaves out cached tokens, so that none is paid twice")
    func cachedTokens() throws {
        let counts: KeyValuePairs<MeterID, Int> = [
            "input_tokens": 1_500 - 500, "cache_read_tokens": 500,
        ]
        #expect(try cost("gpt-5.4", .global, counts) == "0.002625")
    }
}
