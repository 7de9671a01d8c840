public import Catalog

/// Documents that are embedded, stored and searched.
public struct KnowledgeBase: Sendable, Hashable {
    /// Its key in the file, unique in the scenario.
    public var id: String

    /// What people call it.
    public var title: String

    /// Where the vectors are kept.
    public var store: VectorStore

    /// Gigabytes of the index, where they are known; nil to derive them from the vectors.
    public var storage: Assumption?

    /// The model that embeds documents and questions; nil for none.
    public var embedding: Choice<OfferingID>?

    /// The service that reads the documents; nil when they are plain text.
    public var parsing: Choice<OfferingID>?

    /// Pages of the corpus.
    public var pages: Assumption

    /// Tokens of one page.
    public var tokensPerPage: Assumption

    /// Tokens of one stored chunk, which has one vector.
    public var storedChunkTokens: Assumption

    /// The share of the corpus that is read and embedded again every month.
    public var monthlyRefresh: Assumption

    /// How the corpus goes on after the first month; nil where it stays as large.
    public var growth: Growth?

    /// Dimensions of a vector, four bytes each.
    public var dimensions: Assumption

    /// Bytes of the key and the metadata of a vector.
    public var metadataBytes: Assumption

    /// Creates a knowledge base.
    public init(
        id: String,
        title: String,
        store: VectorStore,
        storage: Assumption? = nil,
        embedding: Choice<OfferingID>?,
        parsing: Choice<OfferingID>?,
        pages: Assumption,
        tokensPerPage: Assumption,
        storedChunkTokens: Assumption,
        monthlyRefresh: Assumption,
        dimensions: Assumption,
        metadataBytes: Assumption,
        growth: Growth? = nil
    ) {
        self.id = id
        self.title = title
        self.store = store
        self.storage = storage
        self.embedding = embedding
        self.parsing = parsing
        self.pages = pages
        self.tokensPerPage = tokensPerPage
        self.storedChunkTokens = storedChunkTokens
        self.monthlyRefresh = monthlyRefresh
        self.dimensions = dimensions
        self.metadataBytes = metadataBytes
        self.growth = growth
    }

    /// The numbers of the part, in the order in which a report lists them.
    public static let keys: [NumberKey] = [
        .pages, .tokensPerPage, .storedChunkTokens, .monthlyRefresh, .dimensions, .metadataBytes,
    ]
}
