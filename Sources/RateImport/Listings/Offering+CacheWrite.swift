import Catalog

extension Offering {
    /// The meter of a cache write whose lifetime a list does not name: the shortest that there is.
    ///
    /// Five minutes where nothing is known of a model by Anthropic or Amazon, which sell no cache
    /// without it; nil where nothing is known of another.
    var shortestCacheWrite: MeterID? {
        if let known = cache?.lifetimes.first { return MeterID("cache_write_\(known)_tokens") }
        return ["Anthropic", "Amazon"].contains(maker) ? "cache_write_5m_tokens" : nil
    }
}
