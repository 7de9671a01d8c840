public import Quantities

/// A document that says what a rate is.
public struct Source: Sendable, Hashable {
    /// The source's name in the catalog.
    public let id: SourceID

    /// The document's title.
    public let title: String

    /// Where it is to be found.
    public let url: String

    /// Who published it.
    public let publisher: String

    /// The day on which it was read.
    public let readOn: CalendarDate

    /// How far it is to be trusted.
    public let confidence: Confidence

    /// What a reader should know about it.
    public let note: String?

    /// Creates a source.
    public init(
        id: SourceID,
        title: String,
        url: String,
        publisher: String,
        readOn: CalendarDate,
        confidence: Confidence,
        note: String? = nil
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.publisher = publisher
        self.readOn = readOn
        self.confidence = confidence
        self.note = note
    }
}
