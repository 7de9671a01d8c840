import Catalog
import Pricing
import Quantities
import Testing

@Suite("Single usages")
struct UsagePricingTests {
    /// The cost in dollars of some counts: `input 1000 output 200`.
    private func price(
        _ model: String,
        region: Region? = nil,
        scope: Scope? = nil,
        tier: PurchaseTier = .standard,
        on day: String? = nil,
        _ counts: KeyValuePairs<MeterID, Int>
    ) throws -> PricedUsage {
        var pricing = UsagePricing(
            catalog: try UsageCatalog.catalog(),
            asOf: try UsageCatalog.day("2026-02-01")
        )
        let usage = Usage(
            platform: "aws-bedrock",
            model: model,
            region: region,
            scope: scope,
            tier: tier,
            counts: counts.map { Usage.Count($0.key, $0.value) },
            day: try day.map(UsageCatalog.day)
        )
        return try #require(try pricing.price(usage).price)
    }

    private func failure(
        _ model: String,
        region: Region? = nil,
        scope: Scope? = nil,
        tier: PurchaseTier = .standard,
        on day: String? = nil,
        _ counts: KeyValuePairs<MeterID, Int> = ["input_tokens": 1_000]
    ) throws -> UnpricedUsage {
        let failure = #expect(throws: UnpricedUsage.self) {
            try price(model, region: region, scope: scope, tier: tier, on: day, counts)
        }
        return try #require(failure)
    }

    @Test("each count has a line at its own rate, and nothing is counted twice")
    func lines() throws {
        let price = try price(
            "haiku",
            scope: .global,
            [
                "input_tokens": 1_000, "output_tokens": 200, "cache_read_tokens": 500,
                "cache_write_5m_tokens": 100, "cache_write_1h_tokens": 0,
            ]
        )
        #expect(price.lines.map(\.cost.description) == ["0.001", "0.001", "0.00005", "0.000125"])
        #expect(price.cost.description == "0.002175")
    }

    @Test(
        "the prefix of a vendor id gives the scope, and none is in-region",
        arguments: [
            ("global.anthropic.haiku-v1:0", "0.001"), ("us.anthropic.haiku-v1:0", "0.0011"),
            ("anthropic.haiku-v1:0", "0.0011"),
            ("arn:aws:bedrock:us-east-1:1:inference-profile/global.anthropic.haiku-v1:0", "0.001"),
        ]
    )
    func scopes(model: String, cost: String) throws {
        #expect(try price(model, ["input_tokens": 1_000]).cost.description == cost)
    }

    @Test("a name that tells no scope has no price where scopes differ")
    func openScope() throws {
        let failure = try failure("haiku")
        #expect(failure.reason == .ambiguous)
        let prices = Set(failure.near.map(\.price.amount.description))
        #expect(prices == ["1", "1.1"])
    }

    @Test("without a region a profile has the price that its regions share")
    func agreement() throws {
        let price = try price("us.amazon.nova-v1:0", ["input_tokens": 1_000_000])
        #expect(price.cost.description == "0.06")
        #expect(try failure("eu.amazon.nova-v1:0").reason == .ambiguous)
    }

    @Test("the region of the request sets the price")
    func regions() throws {
        let price = try price(
            "eu.amazon.nova-v1:0",
            region: "eu-west-1",
            ["input_tokens": 1_000_000]
        )
        #expect(price.cost.description == "0.0688")
    }

    @Test("GovCloud has its own price, which no other request is mixed up with")
    func government() throws {
        let model = "anthropic.haiku-v1:0"
        let count: KeyValuePairs<MeterID, Int> = ["input_tokens": 1_000]
        #expect(try price(model, region: "us-gov-west-1", count).cost.description == "0.0012")
        #expect(try price(model, count).cost.description == "0.0011")
    }

    @Test("one token above the threshold prices the whole request as a long one")
    func longContext() throws {
        let short = try price(
            "sonnet",
            scope: .global,
            ["input_tokens": 100_000, "cache_read_tokens": 100_000, "output_tokens": 1_000]
        )
        // 100,000 × 3.00 + 100,000 × 0.30 + 1,000 × 15.00, by the million.
        #expect(short.cost.description == "0.345")
        let long = try price(
            "sonnet",
            scope: .global,
            [
                "input_tokens": 100_001, "cache_read_tokens": 100_000, "output_tokens": 1_000,
            ]
        )
        // 100,001 × 6.00 + 100,000 × 0.60 + 1,000 × 22.50, by the million.
        #expect(long.cost.description == "0.682506")
    }

    @Test("a threshold of audio alone leaves the price of text as it is")
    func audioThreshold() throws {
        let long = try price(
            "lite",
            scope: .global,
            ["input_tokens": 300_000, "input_audio_tokens": 1_000_000]
        )
        // 300,000 × 0.10 + 1,000,000 × 0.40, by the million.
        #expect(long.cost.description == "0.43")
    }

    @Test("a long request has no price where one of its meters has no long one")
    func partlyLong() throws {
        let failure = try failure(
            "sonnet",
            scope: .global,
            ["input_tokens": 200_000, "cache_write_5m_tokens": 1]
        )
        #expect(failure.reason == .noRate)
        #expect(failure.missing.map(\.sku.meter) == ["cache_write_5m_tokens"])
        #expect(failure.missing.map(\.condition) == [.inputTokensAbove(200_000)])
    }

    @Test("a usage of nothing at what is not sold names what is missing too")
    func missingNothing() throws {
        let failure = try failure("haiku", scope: .global, tier: .flex, ["input_tokens": 0])
        #expect(failure.missing.map(\.sku.meter) == ["input_tokens"])
    }

    @Test("an embedding model counts its input as what it embeds")
    func embedding() throws {
        let price = try price("amazon.titan-v1", ["input_tokens": 1_000_000])
        #expect(price.lines.map(\.meter) == ["embedding_tokens"])
        #expect(price.cost.description == "0.02")
    }

    @Test("a rate that there is not is named with the nearest, and never another one used")
    func missing() throws {
        let failure = try failure(
            "haiku",
            scope: .global,
            tier: .batch,
            ["input_tokens": 1_000, "output_tokens": 10]
        )
        #expect(failure.reason == .noRate)
        #expect(failure.missing.map(\.sku.meter) == ["output_tokens"])
        #expect(failure.near.first?.sku.tier == .standard)
        #expect(try self.failure("haiku", scope: .geo, on: "2025-12-31").reason == .noRate)
    }

    @Test(
        "names that stand for nothing or against each other have no price",
        arguments: [
            ("haikou", nil, nil, UnpricedUsage.Reason.unknownModel),
            ("haiku", "us-east-9", .global, .unknownRegion),
            ("us.anthropic.haiku-v1:0", nil, .global, .contradiction),
            ("eu.anthropic.haiku-v1:0", "us-east-1", nil, .contradiction),
            ("us.anthropic.haiku-v1:0", "us-gov-west-1", nil, .contradiction),
            ("in.anthropic.haiku-v1:0", "us-east-1", nil, .contradiction),
        ] as [(String, Region?, Scope?, UnpricedUsage.Reason)]
    )
    func refusals(
        model: String,
        region: Region?,
        scope: Scope?,
        reason: UnpricedUsage.Reason
    ) throws {
        #expect(try failure(model, region: region, scope: scope).reason == reason)
    }

    @Test("an amount beyond every range is refused, not cut off")
    func excess() throws {
        let most = try price("titan", region: "us-east-1", ["output_tokens": 1_000_000_000])
        #expect(most.cost.description == "900000000000")
        let failure = try failure("titan", region: "us-east-1", ["output_tokens": .max])
        #expect(failure.reason == .tooLarge)
    }

    @Test("a profile may be used from a country that has none")
    func neighbours() throws {
        let price = try price(
            "us.anthropic.haiku-v1:0",
            region: "ca-central-1",
            ["input_tokens": 1_000]
        )
        #expect(price.cost.description == "0.0011")
    }
}
