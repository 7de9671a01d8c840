import Analysis
import Catalog
import Pricing
import Quantities
import Scenarios
import TestSupport
import Testing

@Suite("Levers together")
struct LeverStackTests {
    /// Requests with a prompt of 2,000 tokens, 600 of a bill of 1,650, and perhaps their logs.
    private func scenario(isLogged: Bool = true) throws -> Scenario {
        let shape = try TestScenario.requests(
            "100000",
            input: "1000",
            output: "500",
            system: "2000"
        )
        return try TestScenario.scenario(
            [TestScenario.workload(shape)],
            services: isLogged
                ? try DeclaredAdjacent.services(
                    TestScenario.number(DeclaredAdjacent.shareOfRequests, "1")
                ) : Services()
        )
    }

    private func plain(_ study: LeverStudy) -> [String] {
        study.stack.map { "\($0.lever.kind.rawValue) \($0.effect.saving)" }.sorted()
    }

    @Test("levers on different parts of the bill commute")
    func commuting() throws {
        let logs = try LeverTrial.lever(.logSampling, [.logged: "0.25"])
        let caching = try LeverTrial.lever(.caching, [.hitRate: "0.5"])
        let one = try LeverTrial.study([logs, caching], on: scenario())
        let other = try LeverTrial.study([caching, logs], on: scenario())
        #expect(plain(one) == plain(other))
        #expect(one.stack.count == 2)
        #expect(one.after == other.after)
        #expect(!one.orderMatters && !other.orderMatters)
    }

    @Test("of two levers on the same tokens the second saves less than alone")
    func order() throws {
        let shorter = try LeverTrial.lever(.promptCompression, [.shorterPrompt: "0.25"])
        let caching = try LeverTrial.lever(.caching, [.hitRate: "0.8"])
        let one = try LeverTrial.study([shorter, caching], on: scenario(isLogged: false))
        // 500 tokens less of 2,000 at 3.00 are 150; of 1,500 cached ones 1,200 at 0.30 and 300 at
        // 3.75 are 148.50 where they were 450.
        #expect(plain(one) == ["caching 301.50", "prompt-compression 150.00"])
        #expect(one.orderMatters)
        // Of 2,000 cached ones, 198 where they were 600; then a quarter of that.
        let other = try LeverTrial.study([caching, shorter], on: scenario(isLogged: false))
        #expect(plain(other) == ["caching 402.00", "prompt-compression 49.50"])
        #expect(one.after == other.after)
    }

    @Test("levers before others may make these impossible")
    func impossible() throws {
        // A prompt of 2,000 tokens less 60 percent is below the 1,024 that are cached at least.
        let shorter = try LeverTrial.lever(.promptCompression, [.shorterPrompt: "0.6"])
        let caching = try LeverTrial.lever(.caching, [.hitRate: "0.8"])
        let study = try LeverTrial.study([shorter, caching], on: scenario())
        #expect(study.stack.map(\.lever.kind) == [.promptCompression])
        #expect(study.steps[1].alone.effect != nil && study.steps[1].stacked.effect == nil)
        let other = try LeverTrial.study([caching, shorter], on: scenario())
        #expect(other.stack.map(\.lever.kind) == [.caching, .promptCompression])
        // Shorter after caching takes the caching away again.
        #expect(other.after == study.after)
    }

    @Test("a lever that nobody asked for and that costs more is left out of the stack")
    func leftOut() throws {
        let shape = try TestScenario.rag(
            "50000",
            question: "60",
            chunks: "10",
            chunkTokens: "100",
            output: "500",
            rerank: "rerank"
        )
        let study = try LeverTrial.study(
            nil,
            on: TestScenario.scenario([TestScenario.workload(shape, model: "nova")])
        )
        #expect(study.steps.map(\.lever.kind) == LeverKind.allCases)
        for step in study.steps where step.stacked.effect != nil {
            let saving = try #require(step.stacked.effect).saving
            #expect(step.isLeftOut == (saving < .zero))
        }
        #expect(study.stack.allSatisfy { $0.effect.saving >= .zero })
    }

    @Test("savings in the stack add up to the difference, and never exceed the bill")
    func properties() throws {
        var random = SplitMix64(seed: 31)
        var generator = RandomScenario(seed: 32)
        let numbers: KeyValuePairs<NumberKey, String> = [.resolved: "0.3", .checkTokens: "40"]
        let kinds: [Lever] = [
            try LeverTrial.lever(.cascade, numbers, model: "nova"),
            try LeverTrial.lever(.contextCompression, [.keptContext: "0.5"], model: "nova"),
            try LeverTrial.lever(.promptCompression, [.shorterPrompt: "0.4"], model: "nova"),
            try LeverTrial.lever(.rerank, [.keptChunks: "0.5"], model: "rerank"),
            Lever(.loopCap), Lever(.structuredOutput), Lever(.smallerChunks), Lever(.caching),
            Lever(.vectorStore), Lever(.logSampling), Lever(.tagging),
        ]
        var applied: Set<LeverKind> = []
        for _ in 0..<40 {
            let levers = kinds.shuffled(using: &random)
            let study = try LeverTrial.study(levers, on: generator.scenario())
            applied.formUnion(study.stack.map(\.lever.kind))
            try expectSum(study)
            for step in study.steps {
                for effect in [step.alone.effect, step.stacked.effect].compactMap(\.self) {
                    #expect(effect.after >= .zero && effect.saving <= effect.before)
                }
            }
            var last = study.scenario
            last.levers = nil
            let estimate = try TestScenario.estimate(last)
            #expect(try estimate.total(.monthly).amount.expected == study.after)
        }
        #expect(applied.count == kinds.count - 1)
    }

    private func expectSum(_ study: LeverStudy) throws {
        var bill = study.before
        var saved = Money.zero
        for (_, effect) in study.stack {
            #expect(effect.before == bill)
            bill = try bill - effect.saving
            saved = try saved + effect.saving
            #expect(effect.after == bill)
        }
        #expect(bill == study.after)
        #expect(try study.before - study.after == saved)
        #expect(saved <= study.before)
    }
}
