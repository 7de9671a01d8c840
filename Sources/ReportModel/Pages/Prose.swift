/// Markdown that an author wrote, with what stands in the place of its references.
public struct Prose: Sendable, Hashable {
    /// The text.
    public let source: String

    /// What stands for a name in braces within a sentence, by the name.
    public let figures: [String: [Inline]]

    /// What stands for a paragraph that is nothing but a name in braces, by the name.
    public let blocks: [String: [Block]]

    /// Whether raw HTML stays as it is.
    public let allowsRawHTML: Bool

    /// Creates a text.
    public init(
        _ source: String,
        figures: [String: [Inline]] = [:],
        blocks: [String: [Block]] = [:],
        allowsRawHTML: Bool = false
    ) {
        self.source = source
        self.figures = figures
        self.blocks = blocks
        self.allowsRawHTML = allowsRawHTML
    }
}
