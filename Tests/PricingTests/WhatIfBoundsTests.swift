import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Bounds of what may be changed")
struct WhatIfBoundsTests {
    private func bounds(_ workloads: [Workload]) throws -> [String: ClosedRange<Quantity>] {
        let estimate = try TestScenario.estimate(TestScenario.scenario(workloads))
        let whatIf = try #require(WhatIf(of: estimate.model))
        return Dictionary(
            uniqueKeysWithValues: whatIf.choices.map { ($0.driver.id.name, $0.bounds) }
        )
    }

    private func cached(system: Assumption) throws -> Workload {
        let shape = RequestsShape(
            monthlyRequests: try TestScenario.number(.monthlyRequests, "1000"),
            systemTokens: system,
            inputTokens: try TestScenario.number(.inputTokens, "500"),
            outputTokens: try TestScenario.number(.outputTokens, "100")
        )
        let hits = try TestScenario.spread(.hitRate, "0.5", "0.8", "0.9")
        return TestScenario.workload(
            .requests(shape),
            caching: try TestScenario.caching(.share(hits))
        )
    }

    @Test("a number goes to the ends of its key, or to ten times its high value")
    func widest() throws {
        let bounds = try bounds([cached(system: TestScenario.number(.systemTokens, "2000"))])
        #expect(bounds["w.monthly_requests"] == .zero...Quantity(10_000))
        #expect(bounds["w.hit_rate"] == .zero ... .one)
        #expect(bounds["w.output_tokens"] == .zero...Quantity(1_000))
    }

    @Test("a cached prefix stays as long as the model caches at least")
    func cacheMinimum() throws {
        // Sonnet caches 1,024 tokens at least.
        let long = try bounds([cached(system: TestScenario.number(.systemTokens, "2000"))])
        #expect(long["w.system_tokens"] == Quantity(1_024)...Quantity(20_000))
        let short = try bounds([cached(system: TestScenario.number(.systemTokens, "800"))])
        #expect(short["w.system_tokens"] == .zero...Quantity(1_023))
    }

    @Test("what is on both sides of a limit in its own range cannot be changed")
    func straddling() throws {
        let range = try TestScenario.spread(.systemTokens, "900", "1200", "1500")
        let bounds = try bounds([cached(system: range)])
        #expect(bounds["w.system_tokens"] == nil)
        #expect(bounds["w.input_tokens"] != nil)
    }

    @Test("shares of tiers are a whole together, and none is changed alone")
    func shares() throws {
        let split = try [("standard", "0.7"), ("batch", "0.3")]
            .map { name, share in
                let tier = try #require(PurchaseTier(rawValue: name))
                return TierShare(
                    tier: Choice(value: tier),
                    share: try TestScenario.number(.share(of: tier), share)
                )
            }
        let shape = try TestScenario.requests("1000", input: "500", output: "100")
        let bounds = try bounds([TestScenario.workload(shape, split: split)])
        #expect(
            bounds.keys.sorted() == ["w.input_tokens", "w.monthly_requests", "w.output_tokens"]
        )
    }
}
