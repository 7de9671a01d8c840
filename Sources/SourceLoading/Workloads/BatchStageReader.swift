import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads the stages of a batch.
struct BatchStageReader {
    let numbers: NumberReader
    let choices: ChoiceReader

    private var log: DiagnosticLog { numbers.log }

    /// The stages of a batch; nil, with diagnostics, when one cannot be used.
    func stages(of body: MappingReader) -> [BatchStage]? {
        reportStray(in: body)
        guard let value = body.value("stages"), let items = value.list() else { return nil }
        var names: Set<String> = []
        let stages = items.enumerated()
            .compactMap { index, item in
                item.mapping().flatMap { stage($0, isFirst: index == 0, &names) }
            }
        if items.isEmpty {
            value.report("missing-key", "stages holds no stage", help: "add at least one")
        }
        return stages.isEmpty || stages.count < items.count ? nil : stages
    }

    /// The numbers of a single stage have no say beside a list of stages.
    private func reportStray(in body: MappingReader) {
        for key in [NumberKey.systemTokens, .outputTokens] {
            guard let range = body.keyRange(key.name) else { continue }
            _ = body.value(key.name)
            log.error(
                "conflicting-keys",
                "\(key.name) has no effect beside stages",
                at: range,
                help: "state it for each stage"
            )
        }
    }

    private func stage(
        _ body: MappingReader,
        isFirst: Bool,
        _ names: inout Set<String>
    ) -> BatchStage? {
        let name = body.required("name")?.locatedText()
        let model = choices.offering("model", in: body, kind: .model)
        let readsDocument = isFirst ? nil : body.boolean("reads_document")
        guard let name, isUsable(name, &names) else {
            body.ignoreRest()
            return nil
        }
        let numbers = numbers.numbers(of: name.text)
        let system = numbers.assumption(.systemTokens, in: body)
        let output = numbers.assumption(.outputTokens, in: body)
        guard let system, let output else { return nil }
        return BatchStage(
            id: name.text,
            title: readable(name.text),
            model: model.map { Choice(value: $0.value.offering, origin: $0.origin) },
            systemTokens: system,
            outputTokens: output,
            readsDocument: readsDocument ?? false
        )
    }

    /// Names become parts of drivers, anchors and commands.
    private func isUsable(_ name: LocatedText, _ names: inout Set<String>) -> Bool {
        guard SourceNames.isValid(name.text, joiner: "_") else {
            log.error(
                "bad-id",
                "\"\(name.text)\" cannot be a name here",
                at: name.range,
                help: "use lower-case letters, digits and underscores"
            )
            return false
        }
        guard names.insert(name.text).inserted else {
            log.error(
                "duplicate-id",
                "two stages are called \"\(name.text)\"",
                at: name.range,
                help: "give one of them another name"
            )
            return false
        }
        return true
    }
}
