/// What rates may speak of: platforms, meters, offerings and sources.
public struct Vocabulary: Sendable {
    /// The platforms, by id.
    public let platforms: [PlatformID: Platform]

    /// The meters, by id.
    public let meters: [MeterID: Meter]

    /// The offerings, by id.
    public let offerings: [OfferingID: Offering]

    /// The sources, by id.
    public let sources: [SourceID: Source]

    /// Creates a vocabulary; of two things with one id the later counts.
    public init(
        platforms: [Platform],
        meters: [Meter],
        offerings: [Offering],
        sources: [Source]
    ) {
        self.platforms = Dictionary(platforms.map { ($0.id, $0) }) { $1 }
        self.meters = Dictionary(meters.map { ($0.id, $0) }) { $1 }
        self.offerings = Dictionary(offerings.map { ($0.id, $0) }) { $1 }
        self.sources = Dictionary(sources.map { ($0.id, $0) }) { $1 }
    }

    /// Whether a meter counts tokens; an unknown one does not.
    func countsTokens(_ meter: MeterID) -> Bool { meters[meter]?.kind == .tokens }

    /// The same with one more source.
    public func adding(_ source: Source) -> Vocabulary {
        Vocabulary(
            platforms: Array(platforms.values),
            meters: Array(meters.values),
            offerings: Array(offerings.values),
            sources: sources.values + [source]
        )
    }
}
