/// How vectors lie in S3 Vectors.
public struct VectorBucket: Sendable, Hashable {
    /// Indexes that the vectors are spread over; a query goes through one of them.
    public let indexes: Assumption

    /// Vectors written by one request: each request is billed for 128 KB at least.
    public let vectorsPerPut: Assumption

    /// Bytes of metadata of a vector that queries do not go through.
    public let unfilteredBytes: Assumption

    /// Kilobytes that a query returns; only what is above 512 is billed.
    public let returnedKilobytes: Assumption

    /// Creates a bucket.
    public init(
        indexes: Assumption,
        vectorsPerPut: Assumption,
        unfilteredBytes: Assumption,
        returnedKilobytes: Assumption
    ) {
        self.indexes = indexes
        self.vectorsPerPut = vectorsPerPut
        self.unfilteredBytes = unfilteredBytes
        self.returnedKilobytes = returnedKilobytes
    }
}
