/// What prompt caching asks of a request.
public struct CacheTerms: Sendable, Hashable {
    /// The least number of tokens that is cached, below which nothing is; nil where it is not
    /// published.
    public let minimumTokens: Int?

    /// The lifetimes on offer, from shorter to longer.
    public let lifetimes: [CacheLifetime]

    /// Whether the input that an answer reports counts the tokens of the cache too; nil where
    /// nobody says, and then it does not.
    public let inputCountsCached: CachedInput?

    /// Creates cache terms.
    public init(
        minimumTokens: Int?,
        lifetimes: [CacheLifetime],
        inputCountsCached: CachedInput? = nil
    ) {
        self.minimumTokens = minimumTokens
        self.inputCountsCached = inputCountsCached
        self.lifetimes = lifetimes.sorted()
    }
}
