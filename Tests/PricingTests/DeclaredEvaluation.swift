import Catalog
import Formulas
import Quantities
import Scenarios

/// The evaluation of models as the shipped catalog declares it.
enum DeclaredEvaluation {
    static let input = count("input_tokens", "tokens")
    static let output = count("output_tokens", "tokens")
    static let tasks = count("human_tasks", "tasks")

    static let service = ServiceDeclaration(
        id: "evaluation",
        part: .tooling,
        recurrence: nil,
        own: ServiceSection(
            title: "Model evaluation",
            summary: "Jobs.",
            keys: [ServiceSection.Key(tasks, example: "100")],
            lines: [
                ServiceLine(
                    id: "human_tasks",
                    purchase: ServiceLine.Purchase(
                        offering: "model-evaluation",
                        meter: "human_tasks"
                    ),
                    formula: .driver(DriverID("human_tasks"))
                )
            ]
        ),
        models: ServiceSection(
            title: "A model",
            summary: "The models.",
            keys: [input, output].map { ServiceSection.Key($0, example: "1") },
            lines: [line("input_tokens"), line("output_tokens")]
        )
    )

    private static func line(_ meter: String) -> ServiceLine {
        ServiceLine(
            id: meter,
            purchase: ServiceLine.Purchase(offering: nil, meter: MeterID(meter)),
            formula: .driver(DriverID(meter))
        )
    }

    private static func count(_ name: String, _ things: String) -> NumberKey {
        NumberKey(
            name: name,
            label: name,
            unit: .count(things),
            minimum: .zero,
            maximum: nil,
            defaultValue: nil
        )
    }
}
