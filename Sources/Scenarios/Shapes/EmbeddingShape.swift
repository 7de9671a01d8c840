/// Texts that an embedding model turns into vectors, outside of a knowledge base.
public struct EmbeddingShape: Sendable, Hashable {
    /// Texts a month.
    public var monthlyTexts: Assumption

    /// Tokens of one text.
    public var textTokens: Assumption

    /// Creates an embedding shape.
    public init(monthlyTexts: Assumption, textTokens: Assumption) {
        self.monthlyTexts = monthlyTexts
        self.textTokens = textTokens
    }
}
