/// Where the vectors of a knowledge base are kept.
public enum VectorStore: Sendable, Hashable {
    /// OpenSearch Serverless, which runs a number of compute units around the clock.
    case openSearchServerless(ocus: Assumption)
    /// S3 Vectors, which is paid by storage and query.
    case s3Vectors
}

/// The kinds of vector store that a scenario file may name.
public enum VectorStoreKind: String, Sendable, Hashable, CaseIterable {
    /// OpenSearch Serverless.
    case openSearchServerless = "opensearch-serverless"
    /// S3 Vectors.
    case s3Vectors = "s3-vectors"
}
