import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import TestSupport
import Testing

@Suite("Properties of estimates")
struct EstimatePropertyTests {
    @Test("lines sum to their parts and parts to the total, in every case")
    func childrenSumToParents() throws {
        var generator = RandomScenario(seed: 11)
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
        var generator = RandomScenario(seed: 12)
        for _ in 0..<150 {
            let year = try TestScenario.estimate(generator.scenario()).total(overMonths: 12).amount
            #expect(year.low <= year.expected)
            #expect(year.expected <= year.high)
        }
    }

    @Test("without growth and changes a total over months is so many months and what falls once")
    func steadyMonths() throws {
        var generator = RandomScenario(seed: 14)
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
        var generator = RandomScenario(seed: 13)
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
