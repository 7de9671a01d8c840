import Catalog
import Formulas
import Pricing
public import Scenarios

/// A number or a choice of a scenario that a lever changes.
public struct LeverChange: Sendable, Hashable {
    /// What stands there.
    public enum Value: Sendable, Hashable {
        /// A number.
        case number(Assumption)
        /// A choice, in the words of a scenario file.
        case words(String)
    }

    /// The name of the number or of the choice, such as `answers.output_tokens`.
    public let name: String

    /// What stood there; nil for what was not there.
    public let before: Value?

    /// What stands there now; nil for what is gone.
    public let after: Value?

    /// What differs between two scenarios: choices, and then numbers, in their order.
    static func all(from old: CostModel, to new: CostModel) -> [LeverChange] {
        difference(from: choices(in: old.scenario), to: choices(in: new.scenario))
            + difference(from: numbers(in: old), to: numbers(in: new))
    }

    private static func difference(
        from old: [(name: String, value: Value)],
        to new: [(name: String, value: Value)]
    ) -> [LeverChange] {
        let before = Dictionary(old.map { ($0.name, $0.value) }) { first, _ in first }
        let after = Dictionary(new.map { ($0.name, $0.value) }) { first, _ in first }
        let gone = old.filter { after[$0.name] == nil }
            .map { LeverChange(name: $0.name, before: $0.value, after: nil) }
        return gone
            + new.compactMap { name, value in
                guard let known = before[name] else {
                    return LeverChange(name: name, before: nil, after: value)
                }
                return known.isLike(value)
                    ? nil : LeverChange(name: name, before: known, after: value)
            }
    }

    private static func numbers(in model: CostModel) -> [(name: String, value: Value)] {
        model.numbers.map { ($0.id.name, .number($0.assumption)) }
    }

    private static func choices(in scenario: Scenario) -> [(name: String, value: Value)] {
        let workloads = scenario.workloads.flatMap { workload in
            workload.choices.map { (workload.id + "." + $0.name, Value.words($0.words)) }
        }
        let stores = scenario.knowledgeBases.map { base in
            (base.id + ".store", Value.words(base.store.kind.rawValue))
        }
        return workloads + stores
    }
}

extension LeverChange.Value {
    /// Whether it is the same number or choice, however it follows from others.
    fileprivate func isLike(_ other: LeverChange.Value) -> Bool {
        switch (self, other) {
        case (.number(let left), .number(let right)): left.value == right.value
        case (.words(let left), .words(let right)): left == right
        default: false
        }
    }
}

extension Workload {
    /// What it chooses, by the keys of a scenario file.
    fileprivate var choices: [(name: String, words: String)] {
        var choices = [("model", model.value.text), ("scope", scope.value.rawValue)]
        switch capacity {
        case .provisioned(let units):
            choices.append(("provisioned.commitment", units.commitment.value.rawValue))
        case .reserved(let tokens): choices.append(("reserved.term", tokens.term.value.rawValue))
        case .imported(let hosting):
            choices.append(("import.unit_version", hosting.unitVersion.rawValue))
        case nil:
            let tiers = split.isEmpty ? [tier.value] : split.map(\.tier.value)
            choices.append(("tier", tiers.map(\.rawValue).joined(separator: ", ")))
        }
        if let caching { choices.append(("caching.ttl", caching.ttl.value.description)) }
        if case .distillation(let distillation)? = customModel?.training {
            choices.append(("custom_model.teacher", distillation.teacher.value.text))
        }
        guard case .rag(let shape) = shape else { return choices }
        if let base = shape.knowledgeBase { choices.append(("knowledge_base", base)) }
        if let rerank = shape.rerank { choices.append(("rerank", rerank.value.text)) }
        return choices
    }
}

extension VectorStore {
    /// What the store is.
    fileprivate var kind: VectorStoreKind {
        switch self {
        case .openSearchServerless: .openSearchServerless
        case .s3Vectors: .s3Vectors
        case .auroraPgvector: .auroraPgvector
        }
    }
}
