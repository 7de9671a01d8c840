import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads what was made of the model of a workload.
struct CustomModelReader {
    let numbers: NumberReader
    let choices: ChoiceReader

    private var log: DiagnosticLog { numbers.log }

    /// A custom model, and what it runs on where it is imported; either is nil, with diagnostics,
    /// when it cannot be used.
    func custom(
        _ body: MappingReader,
        _ scope: Choice<Scope>
    ) -> (model: CustomModel?, hosting: ModelImport?) {
        let ways = ["fine_tuning", "reinforcement_fine_tuning", "distillation", "import"]
            .filter { body.value($0) != nil }
        for way in ways.dropFirst() {
            body.mapping(way)?.ignoreRest()
            log.error(
                "conflicting-keys",
                "\(way) has no effect beside \(ways[0])",
                at: body.keyRange(way),
                help: "keep one of them: a model is customised here in one way, or imported"
            )
        }
        if let hosting = body.mapping("import") {
            let once = Choice(value: Recurrence.oneTime, isDefault: true)
            let model = CustomModel(training: nil, recurrence: once, storedModels: nil)
            return (model, self.hosting(hosting))
        }
        let before = log.errorCount
        let numbers = numbers.numbers(of: "custom_model")
        let training = training(body, numbers, scope)
        let once = Choice(value: Recurrence.oneTime, isDefault: true)
        let recurrence = choices.choice("recurrence", in: body, default: once)
        let stored = numbers.assumption(.storedModels, in: body)
        guard log.errorCount == before, let stored else { return (nil, nil) }
        let model = CustomModel(
            training: training,
            recurrence: recurrence,
            storedModels: stored
        )
        return (model, nil)
    }

    private func training(
        _ body: MappingReader,
        _ numbers: NumberReader,
        _ scope: Choice<Scope>
    ) -> CustomModel.Training? {
        if let tuning = body.mapping("fine_tuning") { return fineTuning(tuning, numbers) }
        if let tuning = body.mapping("reinforcement_fine_tuning") {
            return numbers.assumption(.trainingHours, in: tuning).map { .reinforcement(hours: $0) }
        }
        guard let distillation = body.mapping("distillation") else { return nil }
        return self.distillation(distillation, numbers, scope).map { .distillation($0) }
    }

    private func fineTuning(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> CustomModel.Training? {
        let epochs = numbers.assumption(.epochs, in: body)
        if body.value(NumberKey.trainingImages.name) != nil {
            let images = numbers.assumption(.trainingImages, in: body)
            guard let images, let epochs else { return nil }
            return .imageFineTuning(images: images, epochs: epochs)
        }
        let tokens = numbers.assumption(.trainingTokens, in: body)
        guard let tokens, let epochs else { return nil }
        return .fineTuning(tokens: tokens, epochs: epochs)
    }

    private func distillation(
        _ body: MappingReader,
        _ numbers: NumberReader,
        _ scope: Choice<Scope>
    ) -> CustomModel.Distillation? {
        let teacher = choices.requiredOffering("teacher", in: body, kind: .model)
        let named = teacher?.value.scope.map { Choice(value: $0, origin: teacher?.origin) }
        let scope = choices.choice("scope", in: body, default: named ?? scope)
        let input = numbers.assumption(.teacherInputTokens, in: body)
        let output = numbers.assumption(.teacherOutputTokens, in: body)
        let tokens = numbers.assumption(.trainingTokens, in: body)
        let epochs = numbers.assumption(.epochs, in: body)
        guard let teacher, let input, let output, let tokens, let epochs else { return nil }
        return CustomModel.Distillation(
            teacher: Choice(value: teacher.value.offering, origin: teacher.origin),
            scope: scope,
            teacherInput: input,
            teacherOutput: output,
            tokens: tokens,
            epochs: epochs
        )
    }

    private func hosting(_ body: MappingReader) -> ModelImport? {
        let numbers = numbers.numbers(of: "import")
        let version = body.choice("unit_version", of: ModelImport.UnitVersion.self) ?? .first
        let units = numbers.assumption(.customModelUnits, in: body)
        let copies = numbers.assumption(.copies, in: body)
        let activity = activity(body, numbers)
        guard let units, let copies, let activity else { return nil }
        return ModelImport(
            unitVersion: version,
            units: units,
            copies: copies,
            activity: activity
        )
    }

    /// Hours or windows in which copies are active; all hours where the file says neither.
    private func activity(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> ModelImport.Activity? {
        let hours = NumberKey.activeHoursPerMonth.name
        let windows = NumberKey.activeWindows.name
        guard body.value(windows) != nil else {
            guard body.value(hours) != nil else { return .always }
            return numbers.assumption(.activeHoursPerMonth, in: body).map { .hours($0) }
        }
        if body.value(hours) != nil {
            log.error(
                "conflicting-keys",
                "\(hours) has no effect beside \(windows)",
                at: body.keyRange(hours),
                help: "keep one of them"
            )
        }
        return numbers.assumption(.activeWindows, in: body).map { .windows($0) }
    }
}
