import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Services of Bedrock beside the models")
struct ServiceTests {
    private func estimate(_ services: Services) throws -> Estimate {
        let shape = try TestScenario.requests("50000", input: "10", output: "10")
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape)],
            services: services
        )
        return try TestScenario.estimate(scenario)
    }

    private func perUnit(_ key: NumberKey) throws -> WorkVolume {
        WorkVolume(workload: Choice(value: "w"), number: try TestScenario.standard(key))
    }

    @Test("a flow costs 0.035 for a thousand node transitions")
    func flows() throws {
        let flows = Flows(
            runs: WorkVolume(number: try TestScenario.number(.monthlyFlowRuns, "10000")),
            transitions: try TestScenario.number(.transitions, "6")
        )
        let estimate = try estimate(Services(flows: flows))
        #expect(estimate.expected("flows.flow_node_transitions") == "2.10")
        #expect(try estimate.monthlyTotal(of: .tooling).amount.expected.description == "2.10")
    }

    @Test("routing and SQL are paid by the request, optimising a prompt by the token")
    func others() throws {
        let services = Services(
            routing: try perUnit(.routedRequestsPerUnit),
            promptOptimization: try TestScenario.number(.optimizedTokens, "200000"),
            sqlGeneration: WorkVolume(
                number: try TestScenario.number(.monthlyStatements, "10000")
            )
        )
        let estimate = try estimate(services)
        #expect(estimate.expected("routing.routed_requests") == "50.00")
        #expect(estimate.expected("prompt_optimization.prompt_optimization_tokens") == "6.00")
        #expect(estimate.expected("sql_generation.sql_generations") == "20.00")
    }

    @Test(
        "AWS's two examples of a model evaluation cost 11.06 and 21.56",
        arguments: [("50", "11.06"), ("100", "21.56")]
    )
    func evaluation(tasks: String, cost: String) throws {
        func model(
            _ id: OfferingID,
            output: String
        ) throws -> ModelEvaluation.Model {
            ModelEvaluation.Model(
                model: Choice(value: id),
                scope: Choice(value: .inRegion),
                inputTokens: try TestScenario.number(.evaluatedInput, "5000"),
                outputTokens: try TestScenario.number(.evaluatedOutput, output)
            )
        }
        let evaluation = ModelEvaluation(
            recurrence: .oneTime,
            models: [
                try model("claude-2.1", output: "20000"),
                try model("claude-instant", output: "15000"),
            ],
            humanTasks: try TestScenario.number(.humanTasks, tasks)
        )
        let estimate = try estimate(Services(evaluation: evaluation))
        #expect(try estimate.total(.oneTime).amount.expected.description == cost)
        #expect(estimate.expected("evaluation.1.output_tokens") == "0.48")
    }

    @Test("standard output is paid by the page, the picture and the minute")
    func standardOutput() throws {
        let estimate = try estimate(Services(dataAutomation: automation(.standard)))
        #expect(estimate.expected("data_automation.document_pages") == "10.00")
        #expect(estimate.expected("data_automation.input_images") == "0.60")
        #expect(estimate.expected("data_automation.audio_minutes") == "0.60")
        #expect(estimate.expected("data_automation.video_minutes") == "2.50")
    }

    @Test("custom output includes 30 fields; each further one is paid for everything read")
    func customOutput() throws {
        let fields = try TestScenario.number(.fields, "40")
        let estimate = try estimate(
            Services(dataAutomation: automation(.custom(fields: fields)))
        )
        #expect(estimate.expected("data_automation.document_pages") == "40.00")
        #expect(estimate.expected("data_automation.input_images") == "1.00")
        #expect(estimate.expected("data_automation.audio_minutes") == "0.90")
        #expect(estimate.expected("data_automation.video_minutes") == "4.20")
        // 10 fields × (1,000 pages + 200 pictures + 150 minutes).
        #expect(estimate.expected("data_automation.extra_fields") == "6.75")
    }

    private func automation(_ output: DataAutomation.Output) throws -> DataAutomation {
        DataAutomation(
            output: output,
            pages: try TestScenario.number(.automatedPages, "1000"),
            images: try TestScenario.number(.automatedImages, "200"),
            audioMinutes: try TestScenario.number(.automatedAudio, "100"),
            videoMinutes: try TestScenario.number(.automatedVideo, "50")
        )
    }
}
