/// What the readers of a site's Markdown can show beside tables and lists.
public struct MarkdownProfile: Sendable, Hashable {
    /// How a chart is drawn above its table.
    public enum Charts: Sendable, Hashable {
        /// Not at all: the table says it.
        case none
        /// As bars of characters, which every reader shows.
        case text
        /// As Mermaid, which GitHub and GitLab draw.
        case mermaid
    }

    /// How a chart is drawn above its table.
    public let charts: Charts

    /// Whether there are footnotes, `[^s1]`; otherwise sources stand in tables.
    public let hasFootnotes: Bool

    /// Creates a profile; by default that of GitHub's Markdown without drawings.
    public init(charts: Charts = .none, hasFootnotes: Bool = true) {
        self.charts = charts
        self.hasFootnotes = hasFootnotes
    }
}
