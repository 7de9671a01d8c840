/// What can be bought: a model, or a service.
public struct Offering: Sendable, Hashable {
    /// The offering's name in the catalog.
    public let id: OfferingID

    /// The name that a reader sees.
    public let name: String

    /// What sort of thing it is.
    public let kind: OfferingKind

    /// Who made it.
    public let maker: String

    /// What each platform calls it, with or without the prefix of an inference profile.
    public let vendorIDs: [PlatformID: [String]]

    /// Other names that people give it.
    public let aliases: [String]

    /// How many tokens a request may have, with its answer.
    public let contextWindowTokens: Int?

    /// How many tokens an answer may have.
    public let maxOutputTokens: Int?

    /// What prompt caching asks for; nil where there is none.
    public let cache: CacheTerms?

    /// Where it is in its life; nil where that is not known.
    public let lifecycle: Lifecycle?

    /// The documents that say so.
    public let sources: [SourceID]

    /// What a reader should know about it.
    public let note: String?

    /// Creates an offering.
    public init(
        id: OfferingID,
        name: String,
        kind: OfferingKind,
        maker: String,
        vendorIDs: [PlatformID: [String]] = [:],
        aliases: [String] = [],
        contextWindowTokens: Int? = nil,
        maxOutputTokens: Int? = nil,
        cache: CacheTerms? = nil,
        lifecycle: Lifecycle? = nil,
        sources: [SourceID] = [],
        note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.maker = maker
        self.vendorIDs = vendorIDs
        self.aliases = aliases
        self.contextWindowTokens = contextWindowTokens
        self.maxOutputTokens = maxOutputTokens
        self.cache = cache
        self.lifecycle = lifecycle
        self.sources = sources
        self.note = note
    }

    /// Every name that stands for it: its id, its name, its aliases and what platforms call it.
    public var allNames: [String] {
        [id.text, name] + aliases + vendorIDs.sorted { $0.key < $1.key }.flatMap(\.value)
    }
}
