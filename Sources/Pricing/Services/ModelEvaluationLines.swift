import Catalog
import Formulas
import Quantities
import Scenarios

/// The evaluation of models: the tokens of the models at their on-demand prices, and the tasks
/// that people judge.
struct ModelEvaluationLines {
    let evaluation: ModelEvaluation
    let region: Region

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        for (index, model) in evaluation.models.enumerated() {
            let title = "Evaluation of " + builder.catalog.name(of: model.model.value)
            let owner = Owner(id: "evaluation.\(index + 1)", title: title)
            let counts = [
                (MeterID.inputTokens, model.inputTokens), (.outputTokens, model.outputTokens),
            ]
            for (meter, number) in counts {
                let sku = SKU(
                    platform: .bedrock,
                    offering: model.model.value,
                    meter: meter,
                    region: region,
                    scope: model.scope.value
                )
                let usage = builder.driver(number, of: owner)
                builder.add(charge(sku, owner), for: usage, "tokens")
            }
        }
        guard !evaluation.humanTasks.isDefault else { return }
        let owner = Owner(id: "evaluation", title: "Model evaluation")
        let sku = SKU(
            platform: .bedrock,
            offering: .modelEvaluation,
            meter: .humanTasks,
            region: region
        )
        let tasks = builder.driver(evaluation.humanTasks, of: owner)
        builder.add(charge(sku, owner), for: tasks, "tasks")
    }

    private func charge(_ sku: SKU, _ owner: Owner) -> Charge {
        Charge(
            sku,
            as: owner.prefix + sku.meter.text,
            .tooling,
            owner,
            falling: evaluation.recurrence
        )
    }
}
