/// Documents worked through without anyone waiting.
public struct BatchShape: Sendable, Hashable {
    /// Documents a month.
    public let monthlyDocuments: Assumption

    /// Tokens of instructions that are the same in every request.
    public let systemTokens: Assumption

    /// Tokens of one document.
    public let documentTokens: Assumption

    /// Tokens of the answer, reasoning included.
    public let outputTokens: Assumption

    /// Creates a batch shape.
    public init(
        monthlyDocuments: Assumption,
        systemTokens: Assumption,
        documentTokens: Assumption,
        outputTokens: Assumption
    ) {
        self.monthlyDocuments = monthlyDocuments
        self.systemTokens = systemTokens
        self.documentTokens = documentTokens
        self.outputTokens = outputTokens
    }
}
