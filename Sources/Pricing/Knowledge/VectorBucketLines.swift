import Catalog
import Formulas
import Quantities
import Scenarios

/// The vectors of a knowledge base in S3 Vectors: storage, writing, queries and processing.
///
/// The data that queries go through has tiers by the number of vectors in the index. Gigabytes
/// and terabytes are binary. A write is billed for 128 KB at least.
struct VectorBucketLines {
    let base: KnowledgeBaseLines
    let bucket: VectorBucket

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        let stored = base.gigabytes(in: &builder)
        let storage = bind(.storage, in: &builder)
        add("storage", "S3 Vectors storage", stored, "GB-months", at: storage, to: &builder)
        let put = bind(.vectorPut, in: &builder)
        let once = "S3 Vectors writing, once"
        let written = written(stored, in: &builder)
        add("put_once", once, written, "GB", at: put, falling: .oneTime, to: &builder)
        if let refresh = base.refresh(in: &builder) {
            add("put", "S3 Vectors writing", written * refresh, "GB", at: put, to: &builder)
        }
        if let added = base.added(in: &builder) {
            let label = "S3 Vectors writing of what is added"
            add("put_added", label, written * added, "GB", at: put, to: &builder)
        }
        guard !base.searches.isEmpty else { return }
        let searches = base.searches.map(\.usage.requests)
        let queries = searches.count == 1 ? searches[0] : .sum(searches)
        let price = bind(.vectorQueries, in: &builder)
        add("queries", "S3 Vectors queries", queries, "queries", at: price, to: &builder)
        addProcessing(of: queries, to: &builder)
        addReturned(by: queries, to: &builder)
    }

    /// Gigabytes as they are billed for writing: so many vectors of a request are 128 KB at least.
    private func written(_ stored: Formula, in builder: inout ModelBuilder) -> Formula {
        let size = base.storedBytes(in: &builder)
        let request = builder.driver(bucket.vectorsPerPut, of: base.owner) * size
        return stored * .maximum([1, 131_072 / request])
    }

    /// What a query returns above 512 KB.
    private func addReturned(by queries: Formula, to builder: inout ModelBuilder) {
        guard builder.mayExceed(bucket.returnedKilobytes, of: base.owner, Quantity(512)) else {
            return
        }
        let returned = builder.driver(bucket.returnedKilobytes, of: base.owner)
        let gigabytes = queries * .maximum([returned - 512, 0]) / 1_048_576
        let price = bind(.vectorReturned, in: &builder)
        add("returned", "S3 Vectors data returned", gigabytes, "GB", at: price, to: &builder)
    }

    /// Each query goes through every vector of the index; the price of the data falls with the
    /// number of vectors.
    private func addProcessing(of queries: Formula, to builder: inout ModelBuilder) {
        let all = base.vectors(in: &builder)
        let indexes = bucket.indexes
        let vectors = indexes.isDefault ? all : all / builder.driver(indexes, of: base.owner)
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
