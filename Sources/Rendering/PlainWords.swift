public import ReportModel

/// Writes sentences for places that hold nothing but text, such as the cells of a spreadsheet.
public struct PlainWords: Sendable {
    private let format = NumberFormat(currency: .sign, isInTable: false)

    /// Creates a writer.
    public init() {}

    /// A sentence on one line, with its figures rounded as everywhere in print.
    public func text(of sentence: [Inline]) -> String { sentence.plain(format) }
}
