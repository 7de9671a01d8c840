public import Quantities

/// The compute units that an OpenSearch Serverless collection runs on average.
public struct OpenSearchCapacity: Sendable, Hashable {
    /// Units for indexing.
    public var indexing: Assumption

    /// Units for searching.
    public var search: Assumption

    /// The least that runs of each, also when nothing happens.
    public var minimum: Quantity

    /// Creates a capacity.
    public init(indexing: Assumption, search: Assumption, minimum: Quantity) {
        self.indexing = indexing
        self.search = search
        self.minimum = minimum
    }

    /// The generations of collections, which differ in the least that runs.
    public enum Generation: String, Sendable, Hashable, CaseIterable {
        /// Runs around the clock.
        case classic
        /// Scales to nought when idle.
        case nextGen = "nextgen"
    }
}
