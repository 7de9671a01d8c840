public import Catalog

/// Prompt caching of what the requests of a workload have in common.
public struct Caching: Sendable, Hashable {
    /// How long a written prefix lives.
    public var ttl: Choice<CacheLifetime>

    /// How often a request finds the system prompt in the cache.
    public var hits: CacheHits

    /// The share of later requests of a conversation or run that find its history in the cache;
    /// nil where only the system prompt is cached.
    public var historyHitRate: Assumption?

    /// Creates a caching.
    public init(ttl: Choice<CacheLifetime>, hits: CacheHits, historyHitRate: Assumption? = nil) {
        self.ttl = ttl
        self.hits = hits
        self.historyHitRate = historyHitRate
    }
}

/// How often a request finds what all requests have in common in the cache.
public enum CacheHits: Sendable, Hashable {
    /// The share of requests, as stated.
    case share(Assumption)
    /// It follows from how many requests come in an hour.
    case arrivalsPerHour(Assumption)
    /// It follows from the requests of a month and the hours in which they come.
    case activeHours(Assumption)
}

/// The parts of a prompt that a scenario file may name for caching.
public enum CachedPart: String, Sendable, Hashable, CaseIterable {
    /// The system prompt with the tool definitions, which all requests share.
    case system
    /// All that a conversation or a run has sent before.
    case history
}
