import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Inference")
struct InferenceTests {
    @Test("a million requests of 1,200 tokens in and 300 out cost 3,600 and 4,500")
    func requests() throws {
        let shape = try TestScenario.requests(
            "1000000",
            input: "1000",
            output: "300",
            system: "200"
        )
        let estimate = try TestScenario.estimate(
            TestScenario.scenario([TestScenario.workload(shape)])
        )
        #expect(estimate.expected("w.input_tokens") == "3600.00")
        #expect(estimate.expected("w.output_tokens") == "4500.00")
        #expect(try estimate.tokenOnlyTotal().amount.expected.description == "8100.00")
        #expect(estimate.volume?.expected == Quantity(1_000_000))
    }

    @Test("50,000 queries of 7,500 and 500 tokens are 1,500.00 at global scope, 1,650.00 at geo")
    func tokenOnlyRAG() throws {
        for (scope, total) in [(Scope.global, "1500.00"), (.geo, "1650.00")] {
            let shape = try TestScenario.rag(
                "50000",
                question: "0",
                chunks: "15",
                chunkTokens: "500",
                output: "500"
            )
            let scenario = try TestScenario.scenario([TestScenario.workload(shape, scope: scope)])
            let estimate = try TestScenario.estimate(scenario)
            #expect(try estimate.tokenOnlyTotal().amount.expected.description == total)
            #expect(try estimate.total(.monthly).amount.expected.description == total)
        }
    }

    @Test(
        "a chat sends what a turn-by-turn count sends",
        arguments: [(1, 800, 60, 120), (6, 800, 60, 120), (12, 0, 33, 7)]
    )
    func chat(turns: Int, system: Int, message: Int, output: Int) throws {
        let shape = ChatShape(
            monthlyUsers: try TestScenario.number(.monthlyUsers, "1000"),
            conversationsPerUser: try TestScenario.number(.conversationsPerUser, "30"),
            turnsPerConversation: try TestScenario.number(.turnsPerConversation, "\(turns)"),
            systemTokens: try TestScenario.number(.systemTokens, "\(system)"),
            messageTokens: try TestScenario.number(.messageTokens, "\(message)"),
            outputTokens: try TestScenario.number(.outputTokens, "\(output)")
        )
        var input = 0
        var history = 0
        for _ in 0..<turns {
            input += system + history + message
            history += message + output
        }
        let estimate = try TestScenario.estimate(
            TestScenario.scenario([TestScenario.workload(.chat(shape))])
        )
        let line = try #require(estimate.lines.first { $0.item.id.name == "w.input_tokens" })
        #expect(line.usage?.expected == Quantity(input * 30_000))
        // 3.00 dollars a million tokens: 3 × tokens dollars a million, kept exact.
        let dollars = try Quantity(input * 30_000 * 3) / Quantity(1_000_000)
        #expect(line.outcome.amount?.expected == Money(rounding: dollars))
    }

    @Test("an agent pays for amplified tokens, a token-only estimate for visible ones")
    func agent() throws {
        let shape = AgentShape(
            monthlyRuns: try TestScenario.number(.monthlyRuns, "5000"),
            visibleInputTokens: try TestScenario.number(.visibleInputTokens, "3000"),
            visibleOutputTokens: try TestScenario.number(.visibleOutputTokens, "1000"),
            effort: .amplification(try TestScenario.number(.amplification, "8"))
        )
        let estimate = try TestScenario.estimate(
            TestScenario.scenario([TestScenario.workload(.agent(shape))])
        )
        // The facts: visible 3,000 + 1,000 × 8 is 960 a month.
        #expect(try estimate.total(.monthly).amount.expected.description == "960.00")
        #expect(try estimate.tokenOnlyTotal().amount.expected.description == "120.00")
    }

    @Test("batch rates are listed ones: 556 million tokens of Llama 3.3 at 0.36 are 200.16")
    func batch() throws {
        let shape = BatchShape(
            monthlyDocuments: try TestScenario.number(.monthlyDocuments, "100000"),
            documentTokens: try TestScenario.number(.documentTokens, "5260"),
            stages: [
                BatchStage(
                    systemTokens: try TestScenario.standard(.systemTokens),
                    outputTokens: try TestScenario.number(.outputTokens, "300")
                )
            ]
        )
        let workload = TestScenario.workload(
            .batch(shape),
            model: "llama",
            scope: .geo,
            tier: .batch
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(try estimate.total(.monthly).amount.expected.description == "200.16")
    }

    @Test("a tier without a rate leaves the line unpriced and the total a lower bound")
    func missingTier() throws {
        let shape = try TestScenario.requests("1000", input: "1000", output: "100")
        let workload = TestScenario.workload(shape, tier: .batch)
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        let total = try estimate.total(.monthly)
        #expect(total.isLowerBound)
        #expect(total.unpricedLines == 2)
        #expect(total.amount.expected == .zero)
        guard case .unpriced(.noRate(let missing))? = estimate.lines.first?.outcome else {
            Issue.record("the input line has an amount")
            return
        }
        #expect(missing.first?.key.sku.tier == .batch)
        #expect(missing.first?.alternatives.first?.sku.tier == .standard)
    }

    @Test(
        "a request above the long-context threshold has the other price as a whole",
        arguments: [("272000", "0.68", "0.015"), ("272001", "1.360005", "0.0225")]
    )
    func longContext(size: String, input: String, output: String) throws {
        let shape = try TestScenario.requests("1", input: size, output: "1000")
        let workload = TestScenario.workload(shape, model: "gpt")
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(estimate.expected("w.input_tokens") == input)
        #expect(estimate.expected("w.output_tokens") == output)
    }

    @Test("the larger of two sizes has the long-context price, and the smaller has not")
    func largeRequests() throws {
        let shape = RequestsShape(
            monthlyRequests: try TestScenario.number(.monthlyRequests, "1000"),
            systemTokens: try TestScenario.standard(.systemTokens),
            inputTokens: try TestScenario.number(.inputTokens, "100000"),
            outputTokens: try TestScenario.number(.outputTokens, "1000"),
            largeRequests: LargeRequests(
                share: try TestScenario.number(.largeShare, "0.1"),
                inputTokens: try TestScenario.number(.largeInputTokens, "300000")
            )
        )
        let workload = TestScenario.workload(.requests(shape), model: "gpt")
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // 90M at 2.50 and 30M at 5.00; 0.9M at 15.00 and 0.1M at 22.50.
        #expect(estimate.expected("w.input_tokens") == "375.00")
        #expect(estimate.expected("w.output_tokens") == "15.75")
        #expect(estimate.figures.map(\.value?.expected) == [Quantity(100)])
        #expect(try estimate.tokenOnlyTotal().amount.expected.description == "390.75")
    }

    @Test(
        "a size just below a threshold, and one beyond the window, are findings",
        arguments: [
            ("8999", []), ("9000", ["near-long-context"]), ("10000", ["near-long-context"]),
            ("10001", []), ("49500", []), ("49501", ["context-window-exceeded"]),
        ]
    )
    func findings(size: String, codes: [String]) throws {
        let shape = try TestScenario.requests("1", input: size, output: "500")
        let workload = TestScenario.workload(shape, model: "turbo")
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(estimate.model.findings.map(\.code) == codes)
    }
}
