import Analysis
import Catalog
import Pricing
import Quantities
import Scenarios
import Testing

// Amounts are computed by hand from the rates of TestCatalog.
@Suite("Levers on the work and on the model")
struct LeverTests {
    /// 100,000 requests with a system prompt of 1,000 tokens, 1,000 of their own and 500 to write:
    /// 600 and 750 on Sonnet.
    private func requests(model: OfferingID = "sonnet") throws -> Workload {
        let shape = try TestScenario.requests(
            "100000",
            input: "1000",
            output: "500",
            system: "1000"
        )
        return TestScenario.workload(shape, model: model)
    }

    /// 50,000 questions of 60 tokens with 10 chunks of 500: 759 and 375 on Sonnet.
    private func questions(base: String? = nil) throws -> Workload {
        TestScenario.workload(
            try TestScenario.rag(
                "50000",
                question: "60",
                chunks: "10",
                chunkTokens: "500",
                output: "500",
                knowledgeBase: base
            )
        )
    }

    private func agent(_ effort: AgentEffort, model: OfferingID = "sonnet") throws -> Workload {
        TestScenario.workload(
            .agent(
                AgentShape(
                    monthlyRuns: try TestScenario.number(.monthlyRuns, "5000"),
                    visibleInputTokens: try TestScenario.number(.visibleInputTokens, "12000"),
                    visibleOutputTokens: try TestScenario.number(.visibleOutputTokens, "1000"),
                    effort: effort
                )
            ),
            model: model
        )
    }

    @Test("a cascade pays for every first try, for the failed ones again, and for the check")
    func cascade() throws {
        let effect = try LeverTrial.effect(
            LeverTrial.lever(.cascade, [.resolved: "0.6", .checkTokens: "100"], model: "nova"),
            on: requests()
        )
        // Nova: 200M at 0.80 are 160, 100,000 times 600 at 3.20 are 192. Sonnet, for 40,000:
        // 80M at 3.00 are 240, 20M at 15.00 are 300.
        #expect(effect.before.description == "1350.00")
        #expect(effect.after.description == "892.00")
        #expect(effect.saving.description == "458.00")
        #expect(effect.scenario.workloads.map(\.id) == ["w", "w_escalated"])
        #expect(effect.scenario.workloads.map(\.model.value) == ["nova", "sonnet"])
        #expect(effect.oneTime == .zero && effect.monthsToPayBack == nil)
    }

    @Test("a cascade whose first model resolves little costs more")
    func dearCascade() throws {
        let lever = try LeverTrial.lever(
            .cascade,
            [.resolved: "0.1", .checkTokens: "100"],
            model: "nova"
        )
        // 352 for the first tries, and nine tenths of 1,350.
        let study = try LeverTrial.study([lever], on: TestScenario.scenario([requests()]))
        #expect(study.stack.map(\.effect.saving.description) == ["-217.00"])
        #expect(study.after.description == "1567.00")
        #expect(!study.steps[0].isLeftOut, "an author's lever stays")
    }

    @Test("only what the lever changes is listed, with parameters for what it assumes")
    func changes() throws {
        let effect = try LeverTrial.effect(
            LeverTrial.lever(.promptCompression, [.shorterPrompt: "0.3"]),
            on: requests()
        )
        let values = effect.changes.map { change -> String in
            func text(_ value: LeverChange.Value?) -> String {
                switch value {
                case .number(let number): number.value.expected.description
                case .words(let words): words
                case nil: "-"
                }
            }
            return "\(change.name): \(text(change.before)) → \(text(change.after))"
        }
        #expect(
            values == [
                "prompt_compression_shorter: - → 0.3", "w_system_tokens: - → 1000",
                "w.system_tokens: 1000 → 700",
            ]
        )
    }

    @Test("shorter prompts save their tokens, and a compressor costs what it reads and writes")
    func compression() throws {
        let numbers: KeyValuePairs<NumberKey, String> = [.shorterPrompt: "0.3"]
        let plain = try LeverTrial.effect(
            LeverTrial.lever(.promptCompression, numbers),
            on: requests()
        )
        #expect(plain.saving.description == "90.00")
        // Twice 30M at 3.00 are 180 less; Nova reads 100M at 0.80 and writes 70M at 3.20.
        let model = try LeverTrial.effect(
            LeverTrial.lever(.promptCompression, numbers, model: "nova"),
            on: requests()
        )
        #expect(model.saving.description == "-124.00")
        let agent = try agent(.amplification(TestScenario.number(.amplification, "5")))
        #expect(
            try LeverTrial.refusal(LeverTrial.lever(.promptCompression), on: agent)
                == "Work: it has no system prompt of a known length"
        )
    }

    @Test("a schema makes answers shorter and prompts longer")
    func structuredOutput() throws {
        let lever = try LeverTrial.lever(
            .structuredOutput,
            [.shorterAnswer: "0.3", .schemaTokens: "200"]
        )
        // 15M at 15.00 less, 20M at 3.00 more.
        #expect(try LeverTrial.effect(lever, on: requests()).saving.description == "165.00")
        #expect(
            try LeverTrial.refusal(lever, on: questions())
                == "Work: people read its answers, and a schema is for programs"
        )
    }

    @Test("reranking pays for the ranking and sends fewer chunks")
    func rerank() throws {
        let lever = try LeverTrial.lever(.rerank, [.keptChunks: "0.5"], model: "rerank")
        // 2,500 tokens less for each of 50,000 questions are 375; 10 chunks of 560 tokens with the
        // question are 20 documents, which is one query of 0.001.
        #expect(try LeverTrial.effect(lever, on: questions()).saving.description == "325.00")
        #expect(
            try LeverTrial.refusal(lever, on: requests()) == "Work: it retrieves no chunks"
        )
        let both = try LeverTrial.study([lever, lever], on: TestScenario.scenario([questions()]))
        guard case .refused(.reason(let reason)) = both.steps[1].stacked else {
            Issue.record("it is ranked twice")
            return
        }
        #expect(reason == "Work: its chunks are ranked already")
    }

    @Test("compressed context pays for what the summariser reads and writes")
    func contextCompression() throws {
        let lever = try LeverTrial.lever(
            .contextCompression,
            [.keptContext: "0.4"],
            model: "nova"
        )
        // 3,000 tokens less for each question are 450; Nova reads 5,060 of each, which is 202.40,
        // and writes 2,000, which is 320.
        let effect = try LeverTrial.effect(lever, on: questions())
        #expect(effect.saving.description == "-72.40")
        #expect(effect.scenario.workloads.map(\.id) == ["w", "w_summaries"])
    }

    @Test("a cap holds amplification down, and steps like stop_after in the file")
    func loopCap() throws {
        let amplified = try agent(.amplification(TestScenario.number(.amplification, "7.5")))
        let lever = try LeverTrial.lever(.loopCap, [.amplificationCap: "5", .stopAfter: "4"])
        // 60M and 5M visible tokens: 7.5 times are 1,350 and 562.50, 5 times 900 and 375.
        #expect(try LeverTrial.effect(lever, on: amplified).saving.description == "637.50")
        func steps(_ stop: String?) throws -> Workload {
            try agent(
                .steps(
                    AgentSteps(
                        steps: TestScenario.number(.steps, "6"),
                        stopAfter: stop.map { try TestScenario.number(.stopAfter, $0) },
                        systemTokens: TestScenario.number(.systemTokens, "500"),
                        toolDefinitionTokens: TestScenario.number(.toolDefinitionTokens, "700"),
                        stepInputTokens: TestScenario.number(.stepInputTokens, "300"),
                        stepOutputTokens: TestScenario.number(.stepOutputTokens, "100"),
                        retries: TestScenario.standard(.retries)
                    )
                )
            )
        }
        let stated = try TestScenario.estimate(TestScenario.scenario([steps("4")]))
        let expected = try stated.total(.monthly).amount.expected
        #expect(try LeverTrial.effect(lever, on: steps(nil)).after == expected)
        #expect(try LeverTrial.effect(lever, on: steps("5")).after == expected)
        #expect(
            try LeverTrial.refusal(lever, on: steps("3"))
                == "it changes no amount of the expected month"
        )
        #expect(
            try LeverTrial.refusal(lever, on: requests())
                == "Work: only runs of agents have loops"
        )
    }

    @Test("distillation pays once for the teacher and the training, and keeps the student")
    func distillation() throws {
        let shape = try TestScenario.requests("1000000", input: "1000", output: "200")
        let workload = TestScenario.workload(shape, model: "nova-pro", scope: .geo)
        let numbers: KeyValuePairs<NumberKey, String> = [
            .teacherInputTokens: "10000000", .teacherOutputTokens: "4000000",
            .trainingTokens: "14000000", .epochs: "2",
        ]
        let effect = try LeverTrial.effect(
            LeverTrial.lever(.distillation, numbers),
            on: workload
        )
        // 1,440 before. The student answers for 300 and 500, and is kept for 1.95. Once: 8 and
        // 12.80 for the teacher, 28M at 3.78 for the training.
        #expect(effect.saving.description == "638.05")
        #expect(effect.oneTime.description == "126.64")
        #expect(effect.monthsToPayBack == 1)
        #expect(effect.scenario.workloads.map(\.model.value) == ["nova-2-lite"])
        #expect(
            try LeverTrial.refusal(Lever(.distillation), on: questions())
                == "Work: distillation is for narrow tasks that repeat, not for open ones"
        )
    }

    @Test("tags save nothing by themselves and say so")
    func tagging() throws {
        #expect(
            try LeverTrial.refusal(Lever(.tagging), on: requests())
                == "it does not change a scenario and saves nothing by itself; what cannot be seen "
                + "cannot be lowered, and this scenario does not have team, product, environment, "
                + "feature"
        )
    }
}
