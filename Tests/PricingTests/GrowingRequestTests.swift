import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import TestSupport
import Testing

/// Conversations and runs, whose requests grow from one to the next.
@Suite("Growing requests")
struct GrowingRequestTests {
    @Test("a conversation reads what the turns before it wrote, and writes what is new")
    func cachedHistory() throws {
        let half = CacheHits.share(try TestScenario.number(.hitRate, "0.5"))
        let workload = TestScenario.workload(
            try TestScenario.chat(
                "1000",
                turns: "3",
                system: "1000",
                message: "100",
                output: "400"
            ),
            model: "turbo",
            caching: try TestScenario.caching(half, history: "1")
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // Turns of 1,100, 1,600 and 2,100 tokens read 500, 1,100 and 1,600 of them.
        #expect(estimate.expected("w.input_tokens") == "0.00")
        #expect(estimate.expected("w.cache_read_tokens") == "0.64")
        #expect(estimate.expected("w.cache_write_5m_tokens") == "4.00")
        #expect(estimate.expected("w.output_tokens") == "12.00")
        #expect(estimate.model.findings.isEmpty)
    }

    @Test("turns below the minimum are plain input until one is long enough")
    func shortTurns() throws {
        let half = CacheHits.share(try TestScenario.number(.hitRate, "0.5"))
        let workload = TestScenario.workload(
            try TestScenario.chat("1000", turns: "4", system: "300", message: "100", output: "400"),
            model: "turbo",
            caching: try TestScenario.caching(half, history: "1")
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // 400 and 900 are too short for 1,000; 1,400 is written; of 1,900 as many are read.
        #expect(estimate.expected("w.input_tokens") == "2.60")
        #expect(estimate.expected("w.cache_read_tokens") == "0.28")
        #expect(estimate.expected("w.cache_write_5m_tokens") == "4.75")
        let codes = estimate.model.findings.map(\.code)
        #expect(codes == ["cache-below-minimum", "cache-below-minimum"])
    }

    @Test("turns above the threshold have the long-context price, and those below have not")
    func longChat() throws {
        let workload = TestScenario.workload(
            try TestScenario.chat("1", turns: "10", message: "50000", output: "100"),
            model: "gpt"
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // Five turns of 50,000 to 250,400 tokens are 751,000 at 2.50; the other five are
        // 2,003,500 at 5.00.
        #expect(estimate.expected("w.input_tokens") == "11.895")
        #expect(estimate.expected("w.output_tokens") == "0.01875")
        #expect(
            estimate.figures.map(\.figure.id.name) == [
                "w.requests_up_to_272000", "w.requests_above_272000",
            ]
        )
        #expect(estimate.figures.map(\.value?.expected) == [Quantity(5), Quantity(5)])
    }

    @Test(
        "an agent sends every step again with the next one",
        arguments: [
            (nil, "34.02", "14.175", "15.35625"), ("9", "34.02", "14.175", "15.35625"),
            ("3", "21.735", "11.025", "9.975"),
        ]
    )
    func steps(limit: String?, input: String, output: String, factor: String) throws {
        let workload = TestScenario.workload(try agent(stopAfter: limit, retries: "0.05"))
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // Calls of 1,500, 2,300, 3,100 and 3,900 tokens; three times 200 out and once 300; all
        // of it 1.05 times. A person sees 500 and 300.
        #expect(estimate.expected("w.input_tokens") == input)
        #expect(estimate.expected("w.output_tokens") == output)
        #expect(estimate.figures.map(\.figure.id.name) == ["w.amplification"])
        #expect(estimate.figures.first?.value?.expected.description == factor)
        // 0.5M at 3.00 and 0.3M at 15.00.
        #expect(try estimate.tokenOnlyTotal().amount.expected.description == "6.00")
    }

    @Test("the steps of a run read the steps before them")
    func cachedSteps() throws {
        let rate = try TestScenario.number(.hitRate, "0.9")
        let workload = TestScenario.workload(
            try agent(stopAfter: nil, retries: nil),
            caching: try TestScenario.caching(.share(rate), history: "1")
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // The 1,000 tokens of tools are below 1,024, so no two runs share them: 1,500 + 2,300 +
        // 3,100 are read, and the other 3,900 written.
        #expect(estimate.expected("w.cache_read_tokens") == "2.07")
        #expect(estimate.expected("w.cache_write_5m_tokens") == "14.625")
        #expect(estimate.expected("w.input_tokens") == "0.00")
        #expect(estimate.model.findings.map(\.code) == ["cache-below-minimum"])
    }

    private func agent(stopAfter limit: String?, retries: String?) throws -> WorkloadShape {
        .agent(
            AgentShape(
                monthlyRuns: try TestScenario.number(.monthlyRuns, "1000"),
                visibleInputTokens: try TestScenario.number(.visibleInputTokens, "500"),
                visibleOutputTokens: try TestScenario.number(.visibleOutputTokens, "300"),
                effort: .steps(
                    AgentSteps(
                        steps: try TestScenario.number(.steps, "4"),
                        stopAfter: try limit.map { try TestScenario.number(.stopAfter, $0) },
                        systemTokens: try TestScenario.standard(.systemTokens),
                        toolDefinitionTokens: try TestScenario.number(
                            .toolDefinitionTokens,
                            "1000"
                        ),
                        stepInputTokens: try TestScenario.number(.stepInputTokens, "600"),
                        stepOutputTokens: try TestScenario.number(.stepOutputTokens, "200"),
                        retries: try retries.map { try TestScenario.number(.retries, $0) }
                            ?? TestScenario.standard(.retries)
                    )
                )
            )
        )
    }
}
