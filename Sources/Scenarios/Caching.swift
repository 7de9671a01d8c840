public import Catalog

/// Prompt caching of the system prompt.
public struct Caching: Sendable, Hashable {
    /// How long a written prefix lives.
    public let ttl: Choice<CacheLifetime>

    /// The share of requests that find the prefix in the cache.
    public let hitRate: Assumption

    /// Creates a caching.
    public init(ttl: Choice<CacheLifetime>, hitRate: Assumption) {
        self.ttl = ttl
        self.hitRate = hitRate
    }

    /// The numbers of the part, in the order in which a report lists them.
    public static let keys: [NumberKey] = [.hitRate]
}
