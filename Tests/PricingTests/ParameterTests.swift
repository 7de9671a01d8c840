import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Parameters in a cost model")
struct ParameterTests {
    private static let people = Formula.driver(DriverID("people"))

    /// A parameter with a range.
    private func parameter(
        _ name: String,
        _ low: String,
        _ expected: String,
        _ high: String
    ) throws -> Assumption {
        try TestScenario.spread(key(name), low, expected, high)
    }

    private func key(_ name: String) -> NumberKey {
        NumberKey(
            name: name,
            label: name,
            unit: .factor,
            minimum: .zero,
            maximum: nil,
            defaultValue: nil
        )
    }

    /// A number that follows from parameters, with the values that a reader would find for it.
    private func follows(
        _ key: NumberKey,
        _ formula: Formula,
        naming names: [String] = ["people"],
        _ values: (String, String, String)
    ) throws -> Assumption {
        let value = try TestScenario.spread(key, values.0, values.1, values.2).value
        return Assumption(
            key: key,
            value: value,
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: false,
            origin: nil,
            expression: Expression(formula: formula, parameters: names)
        )
    }

    private func scenario(
        _ parameters: [Assumption],
        input: Assumption,
        output: Assumption,
        model: String = "sonnet"
    ) throws -> Scenario {
        let shape = RequestsShape(
            monthlyRequests: try TestScenario.number(.monthlyRequests, "1000000"),
            systemTokens: try TestScenario.standard(.systemTokens),
            inputTokens: input,
            outputTokens: output
        )
        return Scenario(
            id: "test",
            title: "Test",
            summary: "A test.",
            owner: nil,
            tags: [],
            region: Choice(value: "us-east-1"),
            parameters: parameters,
            hoursPerMonth: try TestScenario.number(.hoursPerMonth, "730"),
            workloads: [TestScenario.workload(.requests(shape), model: .init(model))],
            knowledgeBases: [],
            ownCosts: [],
            references: []
        )
    }

    // A request costs 3 × (1,000 − 2 people) + 15 × people = 3,000 + 9 people millionths of a
    // dollar, so that few people are cheap though their prompts are long.
    @Test("both uses of a parameter stand at the same end")
    func corners() throws {
        let people = try parameter("people", "100", "200", "400")
        let input = try follows(.inputTokens, 1000 - Self.people * 2, ("200", "600", "800"))
        let output = try follows(.outputTokens, Self.people, ("100", "200", "400"))
        let estimate = try TestScenario.estimate(scenario([people], input: input, output: output))
        let total = try estimate.total(.monthly).amount
        #expect(total.low.description == "3900.00")
        #expect(total.expected.description == "4800.00")
        #expect(total.high.description == "6600.00")
        let line = try #require(estimate.lines.first { $0.item.id.name == "w.input_tokens" })
        #expect(line.outcome.amount?.low.description == "2400.00")
        #expect(line.outcome.amount?.high.description == "600.00")
        #expect(line.item.formula.references.contains(.driver(DriverID("people"))))
        #expect(!line.item.formula.references.contains(.driver(DriverID("w.input_tokens"))))
    }

    @Test("parameters come first, followed numbers are no inputs, and unused ones are left out")
    func order() throws {
        let people = try parameter("people", "100", "200", "400")
        let unused = try parameter("unused", "1", "1", "1")
        let twice = try follows(key("twice"), Self.people * 2, ("200", "400", "800"))
        let input = try TestScenario.number(.inputTokens, "5")
        let output = try follows(
            .outputTokens,
            Self.people * 2,
            naming: ["twice"],
            ("200", "400", "800")
        )
        let model =
            try TestScenario.estimate(
                scenario([unused, twice, people], input: input, output: output)
            )
            .model
        #expect(
            model.numbers.map(\.id.name) == [
                "twice", "people", "w.monthly_requests", "w.input_tokens", "w.output_tokens",
            ]
        )
        #expect(
            model.drivers.map(\.id.name) == ["people", "w.monthly_requests", "w.input_tokens"]
        )
    }

    // With 2 people a request has 100,000 tokens, with none 300,000, which is above 272,000 and
    // costs 5.00 instead of 2.50 a million.
    @Test("a size that grows where a parameter falls may still pass a threshold")
    func thresholds() throws {
        let people = try parameter("people", "0", "2", "2")
        let input = try follows(
            .inputTokens,
            300_000 - Self.people * 100_000,
            ("100000", "100000", "300000")
        )
        let output = try TestScenario.number(.outputTokens, "0")
        let estimate = try TestScenario.estimate(
            scenario([people], input: input, output: output, model: "gpt")
        )
        let total = try estimate.total(.monthly).amount
        #expect(total.expected.description == "250000.00")
        #expect(total.high.description == "1500000.00")
    }
}
