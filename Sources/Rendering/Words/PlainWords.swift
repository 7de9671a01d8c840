public import Quantities
public import ReportModel

/// Writes sentences for places that hold nothing but text, such as the cells of a spreadsheet.
public struct PlainWords: Sendable {
    private let format: NumberFormat

    /// Creates a writer of amounts in a currency.
    public init(in currency: Currency = .usDollar) {
        format = NumberFormat(currency: .sign, money: currency, isInTable: false)
    }

    /// A sentence on one line, with its figures rounded as everywhere in print.
    public func text(of sentence: [Inline]) -> String { sentence.plain(format) }
}
