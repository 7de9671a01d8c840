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
        let quote = try quote(model, region: region, scope: scope, tier: tier, on: day, counts)
        return try #require(quote.price)
    }

    private func quote(
        _ model: String,
        region: Region? = nil,
        scope: Scope? = nil,
        tier: PurchaseTier = .standard,
        on day: String? = nil,
        _ counts: KeyValuePairs<MeterID, Int>
    ) throws -> UsageQuote {
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
        return try pricing.price(usage)
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
            try quote(model, region: region, scope: scope, tier: tier, on: day, counts)
        }
        return try #require(failure)
    }

    private static func arn(_ partition: String, _ region: String) -> String {
        "arn:\(partition):bedrock:\(region)::foundation-model/anthropic.haiku-v1:0"
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

    @Test("what another platform calls a model tells no scope of this one")
    func foreignID() throws {
        #expect(try failure("haiku-20260101").reason == .ambiguous)
        #expect(try failure("haiku[1m]").reason == .ambiguous)
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
    }

    @Test("without a region a profile has a range where its regions differ")
    func regionalRange() throws {
        let quote = try quote("eu.amazon.nova-v1:0", ["input_tokens": 1_000_000])
        #expect(quote.price == nil)
        #expect(quote.least.cost.description == "0.0688")
        #expect(quote.leastRegions == ["eu-west-1"])
        #expect(quote.most.cost.description == "0.078")
        #expect(quote.mostRegions == ["eu-central-1"])
    }

    @Test("without a region there is no price where one that may ask has none that is known")
    func unknownRegion() throws {
        let snapshot = AvailabilitySnapshot(
            day: try UsageCatalog.day("2026-01-01"),
            lines: [
                ("nova", "us-east-1", ["us"]), ("nova", "ca-central-1", ["us"]),
                ("nova", "eu-west-1", ["eu"]), ("haiku", "eu-central-1", ["eu"]),
            ]
            .map { offering, region, profiles in
                Availability(
                    platform: "aws-bedrock",
                    offering: offering,
                    region: region,
                    isInRegion: false,
                    profiles: profiles,
                    isGlobal: false,
                    lifecycle: .active,
                    sources: ["s"]
                )
            }
        )
        var pricing = UsagePricing(
            catalog: try UsageCatalog.catalog(snapshots: [snapshot]),
            asOf: try UsageCatalog.day("2026-02-01")
        )
        func usage(_ model: String) -> Usage {
            Usage(platform: "aws-bedrock", model: model, counts: [Usage.Count("input_tokens", 1)])
        }
        let failure = #expect(throws: UnpricedUsage.self) {
            try pricing.price(usage("us.amazon.nova-v1:0"))
        }
        #expect(failure?.reason == .ambiguous)
        #expect(failure?.missing.map(\.sku.region) == ["ca-central-1"])
        // A profile that one region has is asked from there, whatever the others cost.
        let quote = try pricing.price(usage("eu.amazon.nova-v1:0"))
        #expect(quote.price?.cost.description == "0.0000000688")
    }

    @Test("of several meters those that are sold count, and more than one give a range")
    func openMeters() throws {
        func quote(_ choice: Usage.Count.Choice) throws -> UsageQuote {
            var pricing = UsagePricing(
                catalog: try UsageCatalog.catalog(),
                asOf: try UsageCatalog.day("2026-02-01")
            )
            let writes = Usage.cacheWrites
            let count = Usage.Count(writes[0], 1_000_000, or: Array(writes.dropFirst()), choice)
            return try pricing.price(
                Usage(platform: "aws-bedrock", model: "opus", scope: .global, counts: [count])
            )
        }
        #expect(try quote(.firstSold).price?.cost.description == "6.25")
        let open = try quote(.anySold)
        #expect(open.price == nil)
        #expect(open.least.cost.description == "6.25" && open.most.cost.description == "10")
        let meters: [MeterID] = ["cache_write_5m_tokens", "cache_write_1h_tokens"]
        #expect(open.openCounts.map(\.meters) == [meters])
        #expect(open.leastRegions.isEmpty)
    }

    @Test("a single lifetime that a model sells is meant, whichever may be")
    func onlyMeter() throws {
        var pricing = UsagePricing(
            catalog: try UsageCatalog.catalog(),
            asOf: try UsageCatalog.day("2026-02-01")
        )
        let writes = Usage.cacheWrites
        let count = Usage.Count(writes[3], 1_000_000, or: Array(writes.prefix(3)), .anySold)
        let quote = try pricing.price(
            Usage(platform: "aws-bedrock", model: "haiku", scope: .global, counts: [count])
        )
        #expect(quote.price?.lines.map(\.meter) == ["cache_write_5m_tokens"])
        #expect(quote.price?.cost.description == "1.25")
    }

    @Test(
        "cached tokens may be paid for twice where sources disagree and there is enough input",
        arguments: [(500, nil, true), (499, nil, false), (500, true, false), (500, false, false)]
            as [(Int, Bool?, Bool)]
    )
    func cachedTwice(input: Int, said: Bool?, isDoubtful: Bool) throws {
        var pricing = UsagePricing(
            catalog: try UsageCatalog.catalog(),
            asOf: try UsageCatalog.day("2026-02-01")
        )
        func quote(_ model: String) throws -> UsageQuote {
            try pricing.price(
                Usage(
                    platform: "aws-bedrock",
                    model: model,
                    scope: .global,
                    counts: [
                        Usage.Count("input_tokens", input), Usage.Count("cache_read_tokens", 500),
                    ],
                    inputIncludesCached: said
                )
            )
        }
        #expect(try quote("opus").mayCountCachedTwice == isDoubtful)
        #expect(try quote("haiku").mayCountCachedTwice == false)
    }

    @Test("searches of the web by models of Amazon are a service of AWS's own")
    func webSearches() throws {
        // 1,000,000 × 0.06 by the million, and 3 × 30 by the thousand.
        let price = try price(
            "us.amazon.nova-v1:0",
            ["input_tokens": 1_000_000, "web_searches": 3]
        )
        #expect(price.cost.description == "0.15")
        // 1,000,000 × 1.00 by the million, and 3 × 10 by the thousand.
        let other = try self.price(
            "haiku",
            scope: .global,
            ["input_tokens": 1_000_000, "web_searches": 3]
        )
        #expect(other.cost.description == "1.03")
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
        let named = "arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/" + model
        #expect(try price(named, count).cost.description == "0.0012")
        let partition = "arn:aws-us-gov:bedrock:::foundation-model/" + model
        #expect(try price(partition, count).cost.description == "0.0012")
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

    @Test("a long request has no price in a tier that states none, where standard asks more")
    func longInAnotherTier() throws {
        let short = try price(
            "sonnet",
            scope: .global,
            tier: .batch,
            ["input_tokens": 200_000, "output_tokens": 1_000]
        )
        // 200,000 × 1.50 + 1,000 × 7.50, by the million.
        #expect(short.cost.description == "0.3075")
        let failure = try failure(
            "sonnet",
            scope: .global,
            tier: .batch,
            ["input_tokens": 200_001, "output_tokens": 1_000]
        )
        #expect(failure.reason == .noRate)
        #expect(failure.missing.map(\.sku.tier) == [.batch, .batch])
        #expect(Set(failure.missing.map(\.condition)) == [.inputTokensAbove(200_000)])
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
            ("anthropic/haiku", nil, .global, .contradiction),
            ("bedrock/us-west-2/haiku", "us-east-1", .global, .contradiction),
            (arn("aws", "us-east-1"), "us-west-2", nil, .contradiction),
            (arn("aws", "us-gov-west-1"), nil, nil, .contradiction),
            (arn("aws-us-gov", ""), "us-east-1", nil, .contradiction),
            (arn("aws-cn", "cn-north-1"), nil, nil, .unknownRegion),
            (arn("aws-cn", ""), nil, nil, .unknownRegion),
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
