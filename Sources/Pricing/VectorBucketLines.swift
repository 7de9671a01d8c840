import Catalog
import Formulas
import Quantities
import Scenarios

/// The vectors of a knowledge base in S3 Vectors: storage, writing, queries and processing.
///
/// The data that queries go through has tiers by the number of vectors in the index. Gigabytes
/// and terabytes are binary.
struct VectorBucketLines {
    let base: KnowledgeBaseLines

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        let stored = base.gigabytes(in: &builder)
        let storage = bind(.storage, in: &builder)
        add("storage", "S3 Vectors storage", stored, "GB-months", at: storage, to: &builder)
        let put = bind(.vectorPut, in: &builder)
        let once = "S3 Vectors writing, once"
        add("put_once", once, stored, "GB", at: put, falling: .oneTime, to: &builder)
        if let refresh = base.refresh(in: &builder) {
            add("put", "S3 Vectors writing", stored * refresh, "GB", at: put, to: &builder)
        }
        guard !base.searches.isEmpty else { return }
        let searches = base.searches.map(\.usage.requests)
        let queries = searches.count == 1 ? searches[0] : .sum(searches)
        let price = bind(.vectorQueries, in: &builder)
        add("queries", "S3 Vectors queries", queries, "queries", at: price, to: &builder)
        addProcessing(of: queries, to: &builder)
    }

    /// Each query goes through every vector of the index; the price of the data falls with the
    /// number of vectors.
    private func addProcessing(of queries: Formula, to builder: inout ModelBuilder) {
        let vectors = base.vectors(in: &builder)
        let slot = base.owner.prefix + MeterID.vectorProcessing.text
        let priced = builder.tiered(vectors, at: sku(of: .vectorProcessing), slot: slot)
        let terabytes = base.bytesPerVector(in: &builder) / .constant(.bytesPerTerabyte)
        builder.add(
            base.line(
                "store.processing",
                "S3 Vectors data processed",
                usage: queries * vectors * terabytes,
                unit: "TB",
                formula: queries * priced * terabytes
            )
        )
    }

    private func add(
        _ name: String,
        _ label: String,
        _ usage: Formula,
        _ unit: String,
        at rate: Formula,
        falling recurrence: Recurrence = .monthly,
        to builder: inout ModelBuilder
    ) {
        builder.add(
            base.line(
                "store." + name,
                label,
                recurrence,
                usage: usage,
                unit: unit,
                formula: usage * rate
            )
        )
    }

    private func bind(_ meter: MeterID, in builder: inout ModelBuilder) -> Formula {
        builder.bind(sku(of: meter), to: RateSlot(base.owner.prefix + meter.text))
    }

    private func sku(of meter: MeterID) -> SKU {
        SKU(platform: .s3, offering: .s3Vectors, meter: meter, region: base.region)
    }
}
