public import Catalog
public import Quantities

/// A bill of Amazon Bedrock as somebody received it.
public struct Bill: Sendable {
    /// The name of its file without the extension.
    public let id: String

    /// What people call it.
    public let title: String

    /// One sentence on what it is.
    public let summary: String

    /// A day of the billed month; the rates in force on it are those that the bill should follow.
    public let day: CalendarDate

    /// The document that it comes from.
    public let source: SourceID

    /// Its lines, in the order of the file.
    public let lines: [BillLine]

    /// Creates a bill.
    public init(
        id: String,
        title: String,
        summary: String,
        day: CalendarDate,
        source: SourceID,
        lines: [BillLine]
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.day = day
        self.source = source
        self.lines = lines
    }
}
