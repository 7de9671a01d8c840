import Analysis
import Catalog
import Pricing
import Quantities
import Scenarios
import Testing

// Amounts are computed by hand from the rates of TestCatalog.
@Suite("Levers on the purchase and on what stands around")
struct LeverPurchaseTests {
    private func requests(
        _ volume: String = "100000",
        system: String? = nil,
        model: OfferingID = "sonnet",
        scope: Scope = .global
    ) throws -> Workload {
        let shape = try TestScenario.requests(volume, input: "1000", output: "500", system: system)
        return TestScenario.workload(shape, model: model, scope: scope)
    }

    @Test("caching pays for writing, and refuses a prefix that is too short")
    func caching() throws {
        let lever = try LeverTrial.lever(.caching, [.hitRate: "0.9"])
        // Of 2,000 tokens each, 180M are read at 0.30 and 20M written at 3.75, where 200M at 3.00
        // were 600.
        let effect = try LeverTrial.effect(lever, on: requests(system: "2000"))
        #expect(effect.saving.description == "471.00")
        let short = try LeverTrial.refusal(lever, on: requests(system: "1000"))
        #expect(
            short == "Work: the prefix of 1000 tokens is shorter than the 1024 that sonnet caches "
                + "at least"
        )
        let unpriced = try requests(system: "2000", model: "llama", scope: .geo)
        #expect(
            try LeverTrial.refusal(lever, on: unpriced)
                == "no rate: aws-bedrock/llama/cache_read_tokens/us-east-1/geo/standard"
        )
    }

    @Test("a conversation is cached as a whole")
    func history() throws {
        let shape = try TestScenario.chat(
            "10000",
            turns: "6",
            system: "2000",
            message: "60",
            output: "120"
        )
        let lever = try LeverTrial.lever(.caching, [.hitRate: "0.5", .turnHitRate: "0.9"])
        let cached = TestScenario.workload(
            shape,
            caching: try TestScenario.caching(
                .share(TestScenario.number(.hitRate, "0.5")),
                history: "0.9"
            )
        )
        let stated = try TestScenario.estimate(TestScenario.scenario([cached]))
        #expect(
            try LeverTrial.effect(lever, on: TestScenario.workload(shape)).after
                == stated.total(.monthly).amount.expected
        )
    }

    @Test("batch halves what can wait, where the catalog has a price for it")
    func batch() throws {
        let lever = try LeverTrial.lever(.batch, [.canWait: "0.5"])
        // 150M at 0.72 are 108, and half of it at half the price.
        let effect = try LeverTrial.effect(lever, on: requests(model: "llama", scope: .geo))
        #expect(effect.saving.description == "27.00")
        #expect(
            try LeverTrial.refusal(lever, on: requests())
                == "no rate: aws-bedrock/sonnet/input_tokens/us-east-1/global/batch"
        )
        let chat = try TestScenario.chat("100", turns: "3", message: "60", output: "120")
        #expect(
            try LeverTrial.refusal(lever, on: TestScenario.workload(chat))
                == "Work: people wait for its answers"
        )
    }

    @Test("batch and flex exclude each other: the later one says why")
    func exclusion() throws {
        let flex = try LeverTrial.lever(.flex, [.canWait: "1"])
        let workload = try requests(model: "nova-pro", scope: .geo)
        // 80 and 160, halved.
        #expect(try LeverTrial.effect(flex, on: workload).saving.description == "120.00")
        let study = try LeverTrial.study(
            [flex, LeverTrial.lever(.batch, [.canWait: "0.5"])],
            on: TestScenario.scenario([workload])
        )
        guard case .refused(.reason(let reason)) = study.steps[1].stacked else {
            Issue.record("both apply")
            return
        }
        #expect(reason == "Work: its tokens are shared out over tiers already")
        #expect(study.after.description == "120.00")
    }

    @Test("caching and batch exclude each other where the catalog has no price for both")
    func cachedBatch() throws {
        let cached = try LeverTrial.lever(.caching, [.hitRate: "0.9"])
        let batch = try LeverTrial.lever(.batch, [.canWait: "0.5"])
        let shape = try TestScenario.requests("1000", input: "1000", output: "500", system: "4000")
        let workload = TestScenario.workload(shape, model: "sonnet-4.6", scope: .geo)
        let scenario = try TestScenario.scenario([workload])
        for (order, key) in [([cached, batch], "batch"), ([batch, cached], "batch")] {
            let study = try LeverTrial.study(order, on: scenario)
            #expect(study.stack.count == 1)
            guard case .refused(.noRate(let missing)) = study.steps[1].stacked else {
                Issue.record("both apply")
                return
            }
            #expect(missing.sku.meter == "cache_read_tokens")
            #expect(missing.sku.tier.rawValue == key)
        }
    }

    @Test("provisioned throughput refuses without a throughput, and tells its use with one")
    func provisioned() throws {
        let shape = try TestScenario.requests("10000000", input: "300", output: "100")
        let workload = TestScenario.workload(shape, model: "llama-3.1-70b", scope: .inRegion)
        #expect(
            try LeverTrial.refusal(Lever(.provisioned), on: workload)
                == "AWS does not publish what a model unit handles; measure it, and state "
                + "tokens_per_minute_per_unit"
        )
        // 4,000M tokens at 0.72 are 2,880. A unit handles 4,380M a month and costs 17,520.
        let one = try LeverTrial.lever(.provisioned, [.tokensPerMinutePerUnit: "100000"])
        let effect = try LeverTrial.effect(one, on: workload)
        #expect(effect.saving.description == "-14640.00")
        #expect(effect.remarks == ["Work needs 1 model units, used to 91%."])
        let two = try LeverTrial.lever(.provisioned, [.tokensPerMinutePerUnit: "50000"])
        #expect(try LeverTrial.effect(two, on: workload).after.description == "35040.00")
        let batch = TestScenario.workload(shape, model: "llama", scope: .geo, tier: .batch)
        #expect(
            try LeverTrial.refusal(one, on: batch)
                == "Work: its tokens are bought in another tier"
        )
    }

    @Test("an imported model costs less in some hours only")
    func schedule() throws {
        let hosting = ModelImport(
            unitVersion: .first,
            units: try TestScenario.number(.customModelUnits, "2"),
            copies: try TestScenario.number(.copies, "1"),
            activity: .always
        )
        let shape = try TestScenario.requests("1000", input: "100", output: "100")
        let workload = TestScenario.workload(
            shape,
            model: "llama",
            scope: .geo,
            capacity: .imported(hosting)
        )
        let lever = try LeverTrial.lever(.schedule, [.activeHoursPerMonth: "180"])
        // Two units for 550 hours less, at 0.05718 a minute.
        #expect(try LeverTrial.effect(lever, on: workload).saving.description == "3773.88")
    }

    private func base(_ pages: String) throws -> KnowledgeBase {
        KnowledgeBase(
            id: "kb",
            title: "Base",
            store: try TestScenario.openSearch(units: "1"),
            embedding: nil,
            parsing: nil,
            pages: try TestScenario.number(.pages, pages),
            tokensPerPage: try TestScenario.standard(.tokensPerPage),
            storedChunkTokens: try TestScenario.standard(.storedChunkTokens),
            monthlyRefresh: try TestScenario.standard(.monthlyRefresh),
            dimensions: try TestScenario.standard(.dimensions),
            metadataBytes: try TestScenario.standard(.metadataBytes)
        )
    }

    private func search(pages: String) throws -> Scenario {
        let shape = try TestScenario.rag(
            "50000",
            question: "60",
            chunks: "10",
            chunkTokens: "500",
            output: "500",
            knowledgeBase: "kb"
        )
        return try TestScenario.scenario(
            [TestScenario.workload(shape)],
            knowledgeBases: [base(pages)]
        )
    }

    @Test("S3 Vectors has no minimum, and writes every vector once more")
    func vectorStore() throws {
        // Two units for 730 hours at 0.24, against 50,000 queries at 2.50 a million.
        let empty = try LeverTrial.effect(Lever(.vectorStore), on: search(pages: "0"))
        #expect(empty.saving.description == "350.275")
        #expect(empty.oneTime == .zero)
        let full = try LeverTrial.effect(Lever(.vectorStore), on: search(pages: "60000"))
        #expect(full.oneTime > .zero && full.monthsToPayBack == 1)
        let none = try TestScenario.scenario([requests()])
        #expect(
            try LeverTrial.refusal(Lever(.vectorStore), on: none)
                == "no knowledge base keeps its vectors in a store that the author chooses"
        )
    }

    @Test("smaller chunks send less and store more vectors")
    func smallerChunks() throws {
        let lever = try LeverTrial.lever(.smallerChunks, [.shorterChunks: "0.4"])
        // 2,000 tokens less for each of 50,000 questions are 300; vectors of a corpus of 0 pages
        // cost nothing more.
        let empty = try LeverTrial.effect(lever, on: search(pages: "0"))
        #expect(empty.saving.description == "300.00")
        // 60,000 pages of 600 tokens are 120,000 chunks of 300 tokens and 200,000 of 180: 80,000
        // more of 5,120 bytes, at 0.024 a binary gigabyte.
        let full = try LeverTrial.effect(lever, on: search(pages: "60000"))
        #expect(full.saving.description == "299.990844726562")
    }

    @Test("sampled logs cost a part of all logs, and need a line of their own")
    func logSampling() throws {
        func scenario(_ share: String?) throws -> Scenario {
            let logs = try share.map {
                try DeclaredAdjacent.services(
                    TestScenario.number(DeclaredAdjacent.shareOfRequests, $0)
                )
            }
            return try TestScenario.scenario([requests()], services: logs ?? Services())
        }
        let lever = try LeverTrial.lever(.logSampling, [.logged: "0.1"])
        let stated = try TestScenario.estimate(scenario("0.1")).total(.monthly).amount.expected
        #expect(try LeverTrial.effect(lever, on: scenario("1")).after == stated)
        #expect(
            try LeverTrial.refusal(lever, on: scenario(nil)) == "logs have no line of their own"
        )
    }
}
