import Catalog
import Formulas
import Quantities
import Scenarios

/// Ranking the found chunks of a workload again.
///
/// A rerank query covers 100 documents; a chunk that is longer than 512 tokens together with the
/// question counts as several documents.
struct RerankLines {
    let workload: Workload
    let shape: RAGShape
    let owner: Owner
    let usage: TokenUsage

    /// Adds the line, when the workload ranks at all.
    func add(to builder: inout ModelBuilder) {
        guard let model = shape.rerank?.value else { return }
        let id = owner.prefix + "rerank"
        let length =
            builder.driver(shape.chunkTokens, of: owner)
            + builder.driver(shape.questionTokens, of: owner)
        let documents =
            builder.driver(shape.candidates ?? shape.chunks, of: owner)
            * .roundedUp(length / 512, 1)
        let queries = usage.requests * .roundedUp(documents / 100, 1)
        let sku = SKU(
            platform: .bedrock,
            offering: model,
            meter: .rerankQueries,
            region: workload.region.value
        )
        builder.add(
            LineItem(
                id: LineID(id),
                part: .retrieval,
                group: owner.title,
                label: "Reranking",
                recurrence: .monthly,
                usage: queries,
                usageUnit: "queries",
                formula: queries * builder.bind(sku, to: RateSlot(id))
            )
        )
    }
}
