/// How charts are drawn in the Markdown of a site.
public enum MarkdownCharts: String, Sendable, Hashable, CaseIterable {
    /// Not at all: a table stands for each.
    case none
    /// As bars of characters.
    case text
    /// As Mermaid.
    case mermaid
}
