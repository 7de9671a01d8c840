public import Quantities

/// What one request used, and how it was bought.
///
/// Counts are disjoint: input tokens leave out those that were read from a cache or written to it.
public struct Usage: Sendable, Hashable {
    /// Who sold it.
    public let platform: PlatformID

    /// Any name of the model: an id, a display name, an alias, a vendor id or an ARN.
    public let model: String

    /// Where the request was made; nil where that is not known.
    public let region: Region?

    /// Where it could be served; nil where only the name of the model may tell.
    public let scope: Scope?

    /// How it was bought.
    public let tier: PurchaseTier

    /// How much was used, each meter at most once.
    public var counts: [Count]

    /// The day of the request; nil where that is not known.
    public let day: CalendarDate?

    /// Whether the input as reported counted the tokens of the cache, which were then taken off;
    /// nil where nobody said.
    public let inputIncludesCached: Bool?

    /// Creates a usage.
    public init(
        platform: PlatformID,
        model: String,
        region: Region? = nil,
        scope: Scope? = nil,
        tier: PurchaseTier = .standard,
        counts: [Count],
        day: CalendarDate? = nil,
        inputIncludesCached: Bool? = nil
    ) {
        self.platform = platform
        self.model = model
        self.region = region
        self.scope = scope
        self.tier = tier
        self.counts = counts
        self.day = day
        self.inputIncludesCached = inputIncludesCached
    }
}
