import Catalog
import Formulas
import Quantities
import Scenarios

/// A managed knowledge base: storage and retrievals.
///
/// An agentic search is billed on top of every retrieval that it makes. Embedding, parsing and
/// reranking are included.
struct ManagedKnowledgeLines {
    let base: ManagedKnowledge
    let owner: Owner
    let region: Region

    /// Searches a month of each workload that searches it.
    let searches: [Formula]

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        let stored = builder.driver(base.storage, of: owner)
        builder.add(charge(.storage, "Storage"), for: stored, "GB-months")
        guard !searches.isEmpty else { return }
        let all = searches.count == 1 ? searches[0] : .sum(searches)
        guard let agentic = base.agentic else {
            builder.add(charge(.retrievals, "Retrievals"), for: all, "retrievals")
            return
        }
        let share = builder.driver(agentic.share, of: owner)
        let underlying = all * share * builder.driver(agentic.retrievals, of: owner)
        let plain = all * (1 - share)
        builder.add(charge(.retrievals, "Retrievals"), for: plain + underlying, "retrievals")
        let planned = charge(.agenticRetrievals, "Agentic retrievals")
        builder.add(planned, for: all * share, "retrievals")
    }

    private func charge(_ meter: MeterID, _ label: String) -> Charge {
        let sku = SKU(
            platform: .agentCore,
            offering: .managedKnowledgeBase,
            meter: meter,
            region: region
        )
        return Charge(sku, as: owner.prefix + meter.text, .retrieval, owner, label: label)
    }
}
