public import Catalog

/// Why a usage has no price.
public struct UnpricedUsage: Error, Sendable, Hashable {
    /// What stands in the way.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// The catalog knows no such platform.
        case unknownPlatform = "unknown-platform"
        /// The catalog knows no such model.
        case unknownModel = "unknown-model"
        /// The platform has no such region.
        case unknownRegion = "unknown-region"
        /// The prefix of the model's name says something else than the scope or the region.
        case contradiction
        /// The catalog holds no rate for a meter.
        case noRate = "no-rate"
        /// The price depends on the region or the scope, which are not stated.
        case ambiguous
        /// The amount is beyond every range.
        case tooLarge = "too-large"
    }

    /// What stands in the way.
    public let reason: Reason

    /// The rates that were looked for and are not there.
    public let missing: [RateKey]

    /// The rates nearest to those, or those that differ; never used instead.
    public let near: [Rate]

    /// The name that is nearest to an unknown one.
    public let nearestName: String?

    /// What cannot both be true; nil for another reason.
    public let contradiction: Contradiction?

    /// Whether the prices of the model differ by region, so that a price of every region does not
    /// stand for the one that was looked for.
    public let differsByRegion: Bool

    /// Creates a reason.
    public init(
        _ reason: Reason,
        missing: [RateKey] = [],
        near: [Rate] = [],
        nearestName: String? = nil,
        contradiction: Contradiction? = nil,
        differsByRegion: Bool = false
    ) {
        self.reason = reason
        self.missing = missing
        self.near = near
        self.nearestName = nearestName
        self.contradiction = contradiction
        self.differsByRegion = differsByRegion
    }
}
