/// Why a workbook cannot be written.
public struct SpreadsheetFailure: Error, Sendable {
    /// What went wrong, in the words of the library that writes it.
    public let reason: String
}
