import Catalog
import Scenarios
import YAMLReading

/// Reads the evaluation of models.
struct ModelEvaluationReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader

    /// Where requests may be served when a model does not say.
    let scope: Choice<Scope>?

    /// The section; nil, with diagnostics, when it cannot be used.
    func evaluation(_ body: MappingReader) -> ModelEvaluation? {
        let numbers = allNumbers.numbers(of: "evaluation")
        let recurrence = body.choice("recurrence", of: Recurrence.self) ?? .monthly
        let models = (body.list("models") ?? []).enumerated()
            .compactMap { index, item in
                item.mapping()
                    .flatMap { model($0, allNumbers.numbers(of: "evaluation.\(index + 1)")) }
            }
        return numbers.assumption(.humanTasks, in: body)
            .map { ModelEvaluation(recurrence: recurrence, models: models, humanTasks: $0) }
    }

    private func model(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> ModelEvaluation.Model? {
        let model = choices.requiredOffering("model", in: body, kind: .model)
        let named = model?.value.scope.map { Choice(value: $0, origin: model?.origin) }
        let standard = named ?? scope ?? Choice(value: .inRegion, isDefault: true)
        let scope = choices.choice("scope", in: body, default: standard)
        let input = numbers.assumption(.evaluatedInput, in: body)
        let output = numbers.assumption(.evaluatedOutput, in: body)
        guard let model, let input, let output else { return nil }
        return ModelEvaluation.Model(
            model: Choice(value: model.value.offering, origin: model.origin),
            scope: scope,
            inputTokens: input,
            outputTokens: output
        )
    }
}
