import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads what could be done about the bill of a scenario.
struct LeverReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader

    /// The names of the workloads; nil when they are not known.
    let workloads: [String]?

    /// The names of the knowledge bases; nil when they are not known.
    let knowledgeBases: [String]?

    private var log: DiagnosticLog { allNumbers.log }

    /// The levers in the order of the file; nil where the author says nothing of them.
    func levers(in root: MappingReader) -> [Lever]? {
        root.list("levers")?.enumerated()
            .compactMap { index, item in
                item.mapping().flatMap { lever($0, allNumbers.numbers(of: "levers.\(index + 1)")) }
            }
    }

    private func lever(_ body: MappingReader, _ numbers: NumberReader) -> Lever? {
        guard let kind = body.requiredChoice("kind", of: LeverKind.self) else {
            body.ignoreRest()
            return nil
        }
        let stated = kind.numbers.compactMap { numbers.optionalAssumption($0.key, in: body) }
        let workload =
            kind.isForWorkloads
            ? name(in: body, "workload", of: "workload", among: workloads) : nil
        let base =
            kind.isForKnowledgeBases
            ? name(in: body, "knowledge_base", of: "knowledge base", among: knowledgeBases) : nil
        return Lever(
            kind,
            workload: workload,
            knowledgeBase: base,
            model: model(for: kind, in: body),
            ttl: kind == .caching ? lifetime(in: body, numbers) : nil,
            commitment: kind == .provisioned ? commitment(in: body) : nil,
            numbers: stated,
            origin: body.range
        )
    }

    private func model(for kind: LeverKind, in body: MappingReader) -> Choice<OfferingID>? {
        let match: Choice<OfferingMatch>?
        switch kind {
        case .cascade, .contextCompression, .promptCompression, .promptRouting, .distillation:
            match = choices.offering("model", in: body, kind: .model)
        case .rerank: match = choices.offering("model", in: body, kind: .rerank)
        default: return nil
        }
        return match.map { Choice(value: $0.value.offering, origin: $0.origin) }
    }

    private func lifetime(
        in body: MappingReader,
        _ numbers: NumberReader
    ) -> Choice<CacheLifetime>? {
        guard let text = body.value("ttl")?.locatedText() else { return nil }
        return CachingReader(numbers: numbers, catalog: choices.catalog).lifetime(text, nil)
            .map { Choice(value: $0, origin: text.range) }
    }

    private func commitment(
        in body: MappingReader
    ) -> Choice<ProvisionedThroughput.Commitment> {
        choices.choice("commitment", in: body, default: Choice(value: .none, isDefault: true))
    }

    private func name(
        in body: MappingReader,
        _ key: String,
        of noun: String,
        among names: [String]?
    ) -> Choice<String>? {
        guard let name = body.value(key)?.locatedText() else { return nil }
        if let names, !names.contains(name.text) {
            log.report(.unknownName(name.text, of: noun, at: name.range, among: names))
            return nil
        }
        return Choice(value: name.text, origin: name.range)
    }
}
