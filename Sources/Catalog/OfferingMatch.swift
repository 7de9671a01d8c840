/// The offering that a name stands for, and what the name says about where it is served.
public struct OfferingMatch: Sendable, Hashable {
    /// The offering.
    public let offering: OfferingID

    /// The prefix of the name; nil for a name without one.
    public let profile: InferenceProfile?

    /// Creates a match.
    public init(offering: OfferingID, profile: InferenceProfile? = nil) {
        self.offering = offering
        self.profile = profile
    }

    /// The scope that the prefix gives; nil for a name without one.
    public var scope: Scope? { profile?.scope }
}
