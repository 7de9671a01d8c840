import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// The break-evens of where a scenario keeps its vectors, for the corpora that it has.
struct StoreBreakEvens {
    let scenario: Scenario
    let compiler: ScenarioCompiler

    var all: [ScenarioBreakEven] {
        scenario.knowledgeBases.compactMap(breakEven)
            + scenario.managedKnowledgeBases.compactMap(breakEven)
    }

    /// A store that is paid by use against one that runs, whichever was chosen.
    private func breakEven(of base: KnowledgeBase) -> ScenarioBreakEven? {
        var other = base
        let names: (String, String)
        switch base.store {
        case .s3Vectors:
            other.store = .openSearchServerless(.leastWithRedundancy)
            names = ("S3 Vectors", "OpenSearch with redundancy")
        case .openSearchServerless:
            other.store = .s3Vectors(.plain)
            names = ("OpenSearch", "S3 Vectors")
        case .auroraPgvector: return nil
        }
        let searching = searching(base.id)
        let (chosen, alternative) = (
            compiler.model(of: scenario.holdingOnly(searching, [base])),
            compiler.model(of: scenario.holdingOnly(searching, [other]))
        )
        let counted = [chosen, alternative].compactMap { $0.usage(of: base.id + ".store.queries") }
        return breakEven(of: base.title, base.id, names, chosen, alternative, searching, counted)
    }

    private func breakEven(of base: ManagedKnowledge) -> ScenarioBreakEven? {
        let searching = searching(base.id)
        let chosen = compiler.model(of: scenario.holdingOnly(searching, managed: [base]))
        let other = KnowledgeBase(
            id: base.id,
            title: base.title,
            store: .openSearchServerless(.leastWithRedundancy),
            storage: base.storage,
            embedding: nil,
            parsing: nil,
            pages: Assumption(.pages, .zero),
            tokensPerPage: Assumption(.tokensPerPage, .zero),
            storedChunkTokens: Assumption(.storedChunkTokens, .one),
            monthlyRefresh: Assumption(.monthlyRefresh, .zero),
            dimensions: Assumption(.dimensions, .one),
            metadataBytes: Assumption(.metadataBytes, .zero)
        )
        let alternative = compiler.model(of: scenario.holdingOnly(searching, [other]))
        let names = ("The managed store", "OpenSearch with redundancy")
        let counted = [chosen.usage(of: base.id + ".retrievals")].compactMap(\.self)
        return breakEven(of: base.title, base.id, names, chosen, alternative, searching, counted)
    }

    private func breakEven(
        of title: String,
        _ id: String,
        _ names: (String, String),
        _ chosen: CostModel,
        _ alternative: CostModel,
        _ searching: [Workload],
        _ counted: [Quantity]
    ) -> ScenarioBreakEven? {
        guard let present = counted.first, present > .zero else { return nil }
        var settings: [DriverID: Formula] = [:]
        for workload in searching {
            guard let volume = workload.shape.volume else { continue }
            settings[DriverID(workload.id + "." + volume.key.name)] =
                .constant(volume.value.expected) * CostOption.variable / .constant(present)
        }
        let comparison = BreakEvenCase(
            id + "/store",
            of: title,
            by: .queries,
            CostOption(names.0, chosen, setting: settings, parts: [.retrieval]),
            or: CostOption(names.1, alternative, setting: settings, parts: [.retrieval]),
            in: .zero...max(Quantity(1_000_000_000), present)
        )
        return ScenarioBreakEven(.store, of: title, comparison, at: present)
    }

    /// The workloads that search a store, with volumes of their own.
    private func searching(_ base: String) -> [Workload] {
        scenario.workloads.compactMap { workload in
            guard case .rag(let shape) = workload.shape, shape.knowledgeBase == base else {
                return nil
            }
            var workload = workload
            workload.growth = nil
            workload.shape.stateVolume()
            return workload
        }
    }
}

extension CostModel {
    /// How much a line uses with every input at its expected value; nil for no such line.
    fileprivate func usage(of line: String) -> Quantity? {
        let values = Dictionary(
            drivers.map { ($0.id, $0.assumption.value.expected) },
            uniquingKeysWith: { first, _ in first }
        )
        return lines.first { $0.id.name == line }
            .flatMap { try? $0.usage.value(with: Bindings(drivers: values)) }
    }
}
