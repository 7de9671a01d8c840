import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Service tiers")
struct TierTests {
    private func workload(
        _ model: OfferingID,
        _ tiers: KeyValuePairs<PurchaseTier, String>,
        system: String? = nil,
        caching: Caching? = nil
    ) throws -> Workload {
        // A thousand requests: 1,000,000 tokens in beside the system prompt, 100,000 out.
        let shape = try TestScenario.requests("1000", input: "1000", output: "100", system: system)
        return TestScenario.workload(
            shape,
            model: model,
            scope: .geo,
            tier: try #require(tiers.first?.key),
            split: tiers.count < 2
                ? []
                : try tiers.map { tier, share in
                    TierShare(
                        tier: Choice(value: tier),
                        share: try TestScenario.number(.share(of: tier), share)
                    )
                },
            caching: caching
        )
    }

    @Test("a split has lines for each tier, in the bill and in the token-only estimate")
    func split() throws {
        let workload = try workload("sonnet-4.6", [.standard: "0.7", .batch: "0.3"])
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(estimate.expected("w.standard.input_tokens") == "2.31")
        #expect(estimate.expected("w.standard.output_tokens") == "1.155")
        #expect(estimate.expected("w.batch.input_tokens") == "0.495")
        #expect(estimate.expected("w.batch.output_tokens") == "0.2475")
        #expect(estimate.lines.count == 4)
        #expect(try estimate.tokenOnlyTotal().amount.expected.description == "4.2075")
        #expect(estimate.model.drivers.contains { $0.id.name == "w.tier.batch" })
    }

    @Test(
        "a tier has the rates that are listed for it, cached tokens included",
        arguments: [
            (PurchaseTier.priority, "1.40", "0.56", "0.63"), (.flex, "0.40", "0.16", "0.18"),
        ]
    )
    func cachedTokens(tier: PurchaseTier, input: String, output: String, reads: String) throws {
        // Of 2,000 tokens of the system prompt 90% are read: 1.8M at 0.35 or 0.10.
        let rate = try TestScenario.number(.hitRate, "0.9")
        let workload = try workload(
            "nova-pro",
            [tier: "1"],
            system: "2000",
            caching: TestScenario.caching(.share(rate))
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(estimate.expected("w.input_tokens") == input)
        #expect(estimate.expected("w.output_tokens") == output)
        #expect(estimate.expected("w.cache_read_tokens") == reads)
        // No tier but standard lists a price of writing.
        #expect(estimate.expected("w.cache_write_5m_tokens") == nil)
        #expect(try estimate.total(.monthly).isLowerBound)
    }

    @Test(
        "latency-optimised tokens have listed rates",
        arguments: [
            ("nova-pro", Scope.geo, "1.00", "0.40"), ("llama-3.1-70b", .inRegion, "0.90", "0.09"),
        ]
    )
    func latency(model: String, scope: Scope, input: String, output: String) throws {
        let shape = try TestScenario.requests("1000", input: "1000", output: "100")
        let workload = TestScenario.workload(
            shape,
            model: OfferingID(model),
            scope: scope,
            tier: .latencyOptimized
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(estimate.expected("w.input_tokens") == input)
        #expect(estimate.expected("w.output_tokens") == output)
    }

    @Test("where one tier of a split is not listed, only its lines have no price")
    func missingTier() throws {
        let rate = try TestScenario.number(.hitRate, "0.9")
        let workload = try workload(
            "sonnet-4.6",
            [.standard: "0.5", .batch: "0.3", .flex: "0.2"],
            system: "2000",
            caching: TestScenario.caching(.share(rate))
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // Half of 1.8M at 0.33, and half of 0.2M at 4.125; batch lists no cache.
        #expect(estimate.expected("w.standard.cache_read_tokens") == "0.297")
        #expect(estimate.expected("w.standard.cache_write_5m_tokens") == "0.4125")
        #expect(estimate.expected("w.batch.input_tokens") == "0.495")
        let unpriced = estimate.lines.filter { $0.outcome.amount == nil }.map(\.item.id.name)
        #expect(
            unpriced == [
                "w.batch.cache_read_tokens", "w.batch.cache_write_5m_tokens",
                "w.flex.input_tokens", "w.flex.cache_read_tokens",
                "w.flex.cache_write_5m_tokens", "w.flex.output_tokens",
            ]
        )
        let flex = try #require(estimate.lines.first { $0.item.id.name == "w.flex.input_tokens" })
        guard case .unpriced(.noRate(let missing)) = flex.outcome else {
            Issue.record("flex has an amount")
            return
        }
        #expect(missing.first?.alternatives.first?.key.sku.offering == "sonnet-4.6")
    }

    @Test("batch of a split is found where somebody waits")
    func interactive() throws {
        let workload = TestScenario.workload(
            try TestScenario.chat("10", turns: "2", message: "10", output: "10"),
            model: "sonnet-4.6",
            scope: .geo,
            split: try [PurchaseTier.standard, .batch]
                .map { tier in
                    TierShare(
                        tier: Choice(value: tier),
                        share: try TestScenario.number(.share(of: tier), "0.5")
                    )
                }
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(estimate.model.findings.map(\.code) == ["batch-interactive"])
    }
}
