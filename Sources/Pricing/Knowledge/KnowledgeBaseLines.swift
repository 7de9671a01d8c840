import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// A knowledge base: reading and embedding its documents once and every month, keeping its
/// vectors, embedding the questions, searching, and ranking what is found.
struct KnowledgeBaseLines {
    let base: KnowledgeBase
    let owner: Owner
    let region: Region

    /// The workloads that search it, with what they use.
    let searches: [Search]

    /// A workload that searches the knowledge base.
    struct Search {
        let owner: Owner
        let shape: RAGShape
        let usage: TokenUsage

        /// The search of a workload; nil when it does not search this knowledge base.
        init?(_ workload: Workload, _ owner: Owner, _ usage: TokenUsage, of base: String) {
            guard case .rag(let shape) = workload.shape, shape.knowledgeBase == base else {
                return nil
            }
            self.owner = owner
            self.shape = shape
            self.usage = usage
        }
    }

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        if base.embedding == nil { reportNoEmbedding(to: &builder) }
        addIngestion(to: &builder)
        switch base.store {
        case .openSearchServerless(let capacity):
            OpenSearchLines(base: self, capacity: capacity).add(to: &builder)
        case .s3Vectors(let bucket):
            VectorBucketLines(base: self, bucket: bucket).add(to: &builder)
        case .auroraPgvector(let units):
            AuroraLines(base: self, averageUnits: units).add(to: &builder)
        }
        for search in searches {
            addQueryEmbedding(of: search, to: &builder)
        }
    }

    /// Tokens of the whole corpus.
    func corpusTokens(in builder: inout ModelBuilder) -> Formula {
        builder.driver(base.pages, of: owner) * builder.driver(base.tokensPerPage, of: owner)
    }

    /// Vectors in the store: one a chunk.
    func vectors(in builder: inout ModelBuilder) -> Formula {
        corpusTokens(in: &builder) / builder.driver(base.storedChunkTokens, of: owner)
    }

    /// Bytes of one vector with its key and metadata.
    func bytesPerVector(in builder: inout ModelBuilder) -> Formula {
        builder.driver(base.dimensions, of: owner) * 4
            + builder.driver(base.metadataBytes, of: owner)
    }

    /// Binary gigabytes of the index: stated, or those of all vectors.
    func gigabytes(in builder: inout ModelBuilder) -> Formula {
        if let storage = base.storage {
            let vectors = vectors(in: &builder)
            builder.derive(
                "vectors",
                "Vectors in the store",
                .count("vectors"),
                of: owner,
                as: vectors
            )
            return builder.driver(storage, of: owner)
        }
        return vectors(in: &builder) * storedBytes(in: &builder) / .constant(.bytesPerGigabyte)
    }

    /// Bytes that one vector takes in the store, with the metadata that queries pass over.
    func storedBytes(in builder: inout ModelBuilder) -> Formula {
        let bytes = bytesPerVector(in: &builder)
        guard case .s3Vectors(let bucket) = base.store, !bucket.unfilteredBytes.isDefault else {
            return bytes
        }
        return bytes + builder.driver(bucket.unfilteredBytes, of: owner)
    }

    /// The share of the corpus that comes again every month; nil for none.
    func refresh(in builder: inout ModelBuilder) -> Formula? {
        let share = base.monthlyRefresh
        guard builder.mayExceed(share, of: owner, .zero) else { return nil }
        return builder.driver(share, of: owner)
    }

    /// The share of the corpus that a month added; nil where it does not grow.
    func added(in builder: inout ModelBuilder) -> Formula? {
        base.growth == nil ? nil : builder.addedShare(of: owner)
    }

    /// A line of this knowledge base.
    func line(
        _ name: String,
        _ label: String,
        _ recurrence: Recurrence = .monthly,
        from source: Owner? = nil,
        usage: Formula,
        unit: String,
        formula: Formula
    ) -> LineItem {
        LineItem(
            id: LineID(owner.prefix + name),
            part: .retrieval,
            group: (source ?? owner).title,
            label: label,
            recurrence: recurrence,
            usage: usage,
            usageUnit: unit,
            formula: formula
        )
    }

    /// Vectors come from somewhere, and here nobody pays for them.
    private func reportNoEmbedding(to builder: inout ModelBuilder) {
        builder.report(
            Diagnostic(
                .note,
                code: "no-embedding",
                "\"\(base.title)\" names no embedding, so making its vectors costs nothing here",
                at: base.pages.origin,
                help: "name the model with embedding, or state what it costs among own_costs"
            )
        )
    }

    private func addIngestion(to builder: inout ModelBuilder) {
        if let parsing = base.parsing?.value {
            let sku = SKU(
                platform: .bedrock,
                offering: parsing,
                meter: .documentPages,
                region: region
            )
            let rate = builder.bind(sku, to: RateSlot(owner.prefix + "parsing"))
            let pages = builder.driver(base.pages, of: owner)
            addOnceAndMonthly("parsing", "Parsing", pages, "pages", rate, to: &builder)
        }
        if let embedding = base.embedding?.value {
            let tokens = corpusTokens(in: &builder)
            let rate = bindEmbedding(embedding, to: &builder)
            addOnceAndMonthly("embedding", "Embedding", tokens, "tokens", rate, to: &builder)
        }
    }

    private func addOnceAndMonthly(
        _ name: String,
        _ label: String,
        _ usage: Formula,
        _ unit: String,
        _ rate: Formula,
        to builder: inout ModelBuilder
    ) {
        builder.add(
            line(
                name + "_once",
                label + " of the corpus, once",
                .oneTime,
                usage: usage,
                unit: unit,
                formula: usage * rate
            )
        )
        let shares = [
            ("_refresh", " of what changes", refresh(in: &builder)),
            ("_added", " of what is added", added(in: &builder)),
        ]
        for (suffix, words, share) in shares {
            guard let share else { continue }
            let again = usage * share
            builder.add(
                line(
                    name + suffix,
                    label + words,
                    usage: again,
                    unit: unit,
                    formula: again * rate
                )
            )
        }
    }

    private func bindEmbedding(
        _ embedding: OfferingID,
        to builder: inout ModelBuilder
    ) -> Formula {
        let sku = SKU(
            platform: .bedrock,
            offering: embedding,
            meter: .embeddingTokens,
            region: region,
            scope: .inRegion
        )
        return builder.bind(sku, to: RateSlot(owner.prefix + "embedding"))
    }

    private func addQueryEmbedding(of search: Search, to builder: inout ModelBuilder) {
        guard let embedding = base.embedding?.value else { return }
        let question = builder.driver(search.shape.questionTokens, of: search.owner)
        let tokens = search.usage.requests * question
        let rate = bindEmbedding(embedding, to: &builder)
        builder.add(
            line(
                "questions.\(search.owner.prefix)embedding",
                "Embedding of questions",
                from: search.owner,
                usage: tokens,
                unit: "tokens",
                formula: tokens * rate
            )
        )
    }
}
