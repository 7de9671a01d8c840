/// What became of one usage of a stream.
public enum UsageOutcome: Sendable, Hashable, CaseIterable {
    /// It has a price, or a range of prices.
    case priced
    /// The call failed and costs nothing.
    case failedCall
    /// It has no price.
    case unpriced
    /// Its line is no usage.
    case error
}
