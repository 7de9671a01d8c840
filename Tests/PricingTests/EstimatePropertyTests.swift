import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import TestSupport
import Testing

@Suite("Properties of estimates")
struct EstimatePropertyTests {
    /// A scenario with a random shape and random ranges, from a seed.
    private struct Generator {
        var random: SplitMix64

        mutating func scenario() throws -> Scenario {
            let caching = try TestScenario.caching(.share(share(.hitRate)))
            let workload = TestScenario.workload(
                try shape(),
                caching: Bool.random(using: &random) ? caching : nil,
                guardrails: Guardrails(
                    checks: [
                        GuardrailCheck(Choice(value: .content)),
                        GuardrailCheck(Choice(value: .pii)),
                    ],
                    charactersPerToken: try number(.charactersPerToken, 1...6)
                )
            )
            let adjacent = Adjacent(
                logs: Adjacent.Logs(
                    shareOfRequests: try share(.shareOfRequests),
                    bytesPerToken: try number(.bytesPerToken, 1...8)
                ),
                shareOfInference: try share(.shareOfInference)
            )
            return try TestScenario.scenario(
                [workload],
                knowledgeBases: [try knowledgeBase()],
                adjacent: adjacent
            )
        }

        private mutating func shape() throws -> WorkloadShape {
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                .requests(
                    RequestsShape(
                        monthlyRequests: try number(.monthlyRequests, 0...9_999_999),
                        systemTokens: try number(.systemTokens, 0...3_000),
                        inputTokens: try number(.inputTokens, 0...9_000),
                        outputTokens: try number(.outputTokens, 0...3_000)
                    )
                )
            case 1:
                .chat(
                    ChatShape(
                        monthlyUsers: try number(.monthlyUsers, 0...99_999),
                        conversationsPerUser: try number(.conversationsPerUser, 1...9),
                        turnsPerConversation: try number(.turnsPerConversation, 1...12),
                        systemTokens: try number(.systemTokens, 0...3_000),
                        messageTokens: try number(.messageTokens, 1...300),
                        outputTokens: try number(.outputTokens, 1...700)
                    )
                )
            case 2:
                .agent(
                    AgentShape(
                        monthlyRuns: try number(.monthlyRuns, 0...99_999),
                        visibleInputTokens: try number(.visibleInputTokens, 1...9_000),
                        visibleOutputTokens: try number(.visibleOutputTokens, 1...3_000),
                        effort: .amplification(try number(.amplification, 1...12))
                    )
                )
            default:
                .rag(
                    RAGShape(
                        monthlyRequests: try number(.monthlyRequests, 0...999_999),
                        systemTokens: try number(.systemTokens, 0...3_000),
                        questionTokens: try number(.questionTokens, 1...200),
                        chunks: try number(.chunks, 0...200),
                        chunkTokens: try number(.chunkTokens, 1...900),
                        outputTokens: try number(.outputTokens, 1...1_500),
                        knowledgeBase: "kb",
                        rerank: Choice(value: "rerank")
                    )
                )
            }
        }

        private mutating func knowledgeBase() throws -> KnowledgeBase {
            KnowledgeBase(
                id: "kb",
                title: "Base",
                store: try Bool.random(using: &random)
                    ? TestScenario.bucket()
                    : .openSearchServerless(
                        OpenSearchCapacity(
                            indexing: try number(.indexingOCUs, 0...8),
                            search: try number(.searchOCUs, 0...8),
                            minimum: .one
                        )
                    ),
                embedding: Choice(value: "titan-embed"),
                parsing: Choice(value: "parser"),
                pages: try number(.pages, 0...999_999),
                tokensPerPage: try number(.tokensPerPage, 1...900),
                storedChunkTokens: try number(.storedChunkTokens, 1...900),
                monthlyRefresh: try share(.monthlyRefresh),
                dimensions: try number(.dimensions, 256...1_024),
                metadataBytes: try number(.metadataBytes, 0...4_096)
            )
        }

        private mutating func number(
            _ key: NumberKey,
            _ range: ClosedRange<Int>
        ) throws -> Assumption {
            let ends = (0..<3).map { _ in Int.random(in: range, using: &random) }.sorted()
            return try TestScenario.spread(key, "\(ends[0])", "\(ends[1])", "\(ends[2])")
        }

        private mutating func share(_ key: NumberKey) throws -> Assumption {
            let ends = (0..<3).map { _ in Int.random(in: 10...99, using: &random) }.sorted()
            return try TestScenario.spread(key, "0.\(ends[0])", "0.\(ends[1])", "0.\(ends[2])")
        }
    }

    @Test("lines sum to their parts and parts to the total, in every case")
    func childrenSumToParents() throws {
        var generator = Generator(random: SplitMix64(seed: 11))
        for _ in 0..<150 {
            let estimate = try TestScenario.estimate(generator.scenario())
            let total = try estimate.total(.monthly).amount
            let parts = try CostPart.allCases.map { try estimate.monthlyTotal(of: $0).amount }
            #expect(try Money.total(of: parts.map(\.low)) == total.low)
            #expect(try Money.total(of: parts.map(\.expected)) == total.expected)
            #expect(try Money.total(of: parts.map(\.high)) == total.high)
            let lines = estimate.lines.filter { $0.item.recurrence == .monthly }
            let sum = try Money.total(of: lines.compactMap(\.outcome.amount?.expected))
            #expect(sum == total.expected)
        }
    }

    @Test("the first year costs no less in the expected than in the low case, nor in the high")
    func casesAreOrdered() throws {
        var generator = Generator(random: SplitMix64(seed: 12))
        for _ in 0..<150 {
            let year = try TestScenario.estimate(generator.scenario()).total(overMonths: 12).amount
            #expect(year.low <= year.expected)
            #expect(year.expected <= year.high)
        }
    }

    @Test("without growth and changes a total over months is so many months and what falls once")
    func steadyMonths() throws {
        var generator = Generator(random: SplitMix64(seed: 14))
        for _ in 0..<100 {
            let estimate = try TestScenario.estimate(generator.scenario())
            let monthly = try estimate.total(.monthly).amount
            let once = try estimate.total(.oneTime).amount
            for months in [12, 36] {
                let total = try estimate.total(overMonths: months).amount
                #expect(try total.low == monthly.low * months + once.low)
                #expect(try total.expected == monthly.expected * months + once.expected)
                #expect(try total.high == monthly.high * months + once.high)
            }
        }
    }

    @Test("the compiled program of a cost model agrees with its exact amounts to 1 part in 10⁹")
    func programAgrees() throws {
        var generator = Generator(random: SplitMix64(seed: 13))
        for _ in 0..<100 {
            let estimate = try TestScenario.estimate(generator.scenario())
            let model = estimate.model
            let program = try Program(
                model.lines.map { Program.Output($0.id, $0.formula) },
                drivers: model.drivers.map(\.id),
                rates: model.rates.map(\.slot)
            )
            let inputs =
                model.drivers.map { $0.assumption.value.expected.approximation }
                + model.rates.map { bound in
                    bound.rate.price.amount.approximation / bound.rate.price.per.approximation
                }
            let fast = program.results(for: inputs.map { [$0] })
            for (line, column) in zip(estimate.lines, fast) {
                let exact = try #require(line.outcome.amount).expected.approximation
                // An amount is rounded at 10⁻¹², which the program does not do.
                let allowed = max(exact.magnitude * 1e-9, 1e-12)
                #expect((column[0] - exact).magnitude <= allowed, "\(line.item.id.name)")
            }
        }
    }

    @Test("nothing used costs only what stands there anyway")
    func floors() throws {
        let base = KnowledgeBase(
            id: "kb",
            title: "Base",
            store: try TestScenario.openSearch(units: "1"),
            embedding: Choice(value: "titan-embed"),
            parsing: nil,
            pages: try TestScenario.number(.pages, "0"),
            tokensPerPage: try TestScenario.standard(.tokensPerPage),
            storedChunkTokens: try TestScenario.standard(.storedChunkTokens),
            monthlyRefresh: try TestScenario.standard(.monthlyRefresh),
            dimensions: try TestScenario.standard(.dimensions),
            metadataBytes: try TestScenario.standard(.metadataBytes)
        )
        let shape = try TestScenario.rag(
            "0",
            question: "60",
            chunks: "16",
            chunkTokens: "500",
            output: "500",
            knowledgeBase: "kb",
            rerank: "rerank"
        )
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape)],
            knowledgeBases: [base]
        )
        let estimate = try TestScenario.estimate(scenario)
        #expect(try estimate.total(.monthly).amount.expected.description == "350.40")
    }
}
