/// Where the vectors of a knowledge base are kept.
public enum VectorStore: Sendable, Hashable {
    /// OpenSearch Serverless, which runs a number of compute units around the clock.
    case openSearchServerless(OpenSearchCapacity)
    /// S3 Vectors, which is paid by storage, writing and query.
    case s3Vectors(VectorBucket)
    /// Aurora PostgreSQL with pgvector, with so many capacity units on average.
    case auroraPgvector(averageUnits: Assumption)
}

/// The kinds of store that a scenario file may name.
public enum VectorStoreKind: String, Sendable, Hashable, CaseIterable {
    /// OpenSearch Serverless.
    case openSearchServerless = "opensearch-serverless"
    /// S3 Vectors.
    case s3Vectors = "s3-vectors"
    /// Aurora PostgreSQL with pgvector.
    case auroraPgvector = "aurora-pgvector"
    /// The store of a managed knowledge base, which is no choice of the author.
    case managed
}
