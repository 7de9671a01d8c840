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

    @Test(
        "AWS's two examples of a model evaluation cost 11.06 and 21.56",
        arguments: [("50", "11.06"), ("100", "21.56")]
    )
    func evaluation(tasks: String, cost: String) throws {
        let models = [("claude-2.1", "20000"), ("claude-instant", "15000")]
        let use = ServiceUse(
            of: DeclaredEvaluation.service,
            recurrence: .oneTime,
            own: ServiceUse.Values([
                "human_tasks": try TestScenario.number(DeclaredEvaluation.tasks, tasks)
            ]),
            models: try models.map { id, output in
                ServiceUse.Model(
                    model: Choice(value: OfferingID(id)),
                    scope: Choice(value: .inRegion),
                    ServiceUse.Values([
                        "input_tokens": try TestScenario.number(DeclaredEvaluation.input, "5000"),
                        "output_tokens": try TestScenario.number(DeclaredEvaluation.output, output),
                    ])
                )
            }
        )
        let estimate = try estimate(
            Services(uses: [use], of: DeclaredServices([DeclaredEvaluation.service]))
        )
        #expect(try estimate.total(.oneTime).amount.expected.description == cost)
        #expect(estimate.expected("evaluation.1.output_tokens") == "0.48")
    }

    @Test("a line in dollars has no rate, and none where nothing is stated")
    func ownCost() throws {
        let fee = NumberKey(
            name: "fee",
            label: "Fee",
            unit: .dollars,
            minimum: .zero,
            maximum: nil,
            defaultValue: .zero
        )
        let line = ServiceLine(
            id: "fee",
            label: "Gateway",
            purchase: nil,
            formula: .driver(DriverID("calls")) * .driver(DriverID("fee"))
        )
        let volume = ServiceVolume(things: "calls", label: "Calls", example: "1")
        let service = ServiceDeclaration(
            id: "gateway",
            part: .own,
            volume: volume,
            own: ServiceSection(
                title: "Gateway",
                summary: "A gateway.",
                keys: [ServiceSection.Key(fee, example: "0.002 USD")],
                lines: [line]
            )
        )
        let each = WorkVolume(
            workload: Choice(value: "w"),
            number: try TestScenario.standard(volume.perUnit)
        )
        for (stated, cost) in [("0.0002 USD", "10.00"), (nil, nil)] {
            let number = try stated.map { try TestScenario.number(fee, String($0.dropLast(4))) }
            let use = ServiceUse(
                of: service,
                volume: each,
                own: ServiceUse.Values(["fee": try number ?? TestScenario.standard(fee)])
            )
            let estimate = try estimate(Services(uses: [use], of: DeclaredServices([service])))
            #expect(estimate.expected("gateway.fee") == cost)
        }
    }
}
