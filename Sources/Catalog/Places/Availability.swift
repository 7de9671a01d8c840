/// Whether an offering is to be had in a region, and how, as a snapshot says.
public struct Availability: Sendable, Hashable {
    /// Who sells.
    public let platform: PlatformID

    /// What is sold.
    public let offering: OfferingID

    /// Where a request is made; everywhere stands for each region without a line of its own.
    public let region: Region

    /// Whether a request may be served in that region only.
    public let isInRegion: Bool

    /// The prefixes of the profiles that serve a request in a geography, such as `us`, in order;
    /// empty where there is none.
    public let profiles: [String]

    /// Whether a request may be served anywhere.
    public let isGlobal: Bool

    /// Where the offering is in its life.
    public let lifecycle: LifecycleStatus

    /// The documents that say so.
    public let sources: [SourceID]

    /// What a reader should know about it.
    public let note: String?

    /// Creates a line of a snapshot.
    public init(
        platform: PlatformID,
        offering: OfferingID,
        region: Region,
        isInRegion: Bool,
        profiles: [String],
        isGlobal: Bool,
        lifecycle: LifecycleStatus,
        sources: [SourceID],
        note: String? = nil
    ) {
        self.platform = platform
        self.offering = offering
        self.region = region
        self.isInRegion = isInRegion
        self.profiles = profiles
        self.isGlobal = isGlobal
        self.lifecycle = lifecycle
        self.sources = sources
        self.note = note
    }

    /// The scopes that a request may have; none where the offering is not to be had.
    public var scopes: [Scope] {
        Scope.allCases.filter { scope in
            switch scope {
            case .inRegion: isInRegion
            case .geo: !profiles.isEmpty
            case .global: isGlobal
            }
        }
    }
}
