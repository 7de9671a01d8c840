/// What became of the lines that were read.
public struct UsageCounts: Sendable, Hashable {
    /// How many requests, or lines of a bill, are kept.
    public internal(set) var kept = 0

    /// How many calls failed, which cost nothing.
    public internal(set) var failedCalls = 0

    /// How many calls a gateway answered from its own cache, which cost nothing.
    public internal(set) var cacheHits = 0

    /// How many lines are of another month than the one that was asked for.
    public internal(set) var otherMonths = 0

    /// How many lines of a bill are of services that are not kept, by service.
    public internal(set) var otherServices: [String: Int] = [:]

    /// Starts with none.
    public init() {}
}
