/// What prompt caching asks of a request.
public struct CacheTerms: Sendable, Hashable {
    /// The least number of tokens that is cached, below which nothing is; nil where it is not
    /// published.
    public let minimumTokens: Int?

    /// The lifetimes on offer, from shorter to longer.
    public let lifetimes: [CacheLifetime]

    /// Creates cache terms.
    public init(minimumTokens: Int?, lifetimes: [CacheLifetime]) {
        self.minimumTokens = minimumTokens
        self.lifetimes = lifetimes.sorted()
    }
}
