/// The offering that a name stands for, and what the name says about where it is served.
public struct OfferingMatch: Sendable, Hashable {
    /// The offering.
    public let offering: OfferingID

    /// The prefix of the name; nil for a name without one.
    public let profile: InferenceProfile?

    /// What stands around the name; nothing for a plain name.
    public let address: ModelAddress

    /// Creates a match.
    public init(
        offering: OfferingID,
        profile: InferenceProfile? = nil,
        address: ModelAddress = ModelAddress()
    ) {
        self.offering = offering
        self.profile = profile
        self.address = address
    }

    /// The scope that the prefix or the address gives; nil for a name without one.
    public var scope: Scope? { profile?.scope ?? address.scope }
}
