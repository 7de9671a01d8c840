/// How an estimate is printed.
public enum ReportForm: String, Sendable, CaseIterable {
    /// A summary for a terminal.
    case text
    /// All of it as JSON.
    case json
    /// The line items as CSV.
    case csv
    /// The summary as Markdown.
    case markdown
}
