/// Documents worked through without anyone waiting.
public struct BatchShape: Sendable, Hashable {
    /// Documents a month.
    public let monthlyDocuments: Assumption

    /// Tokens of one document.
    public let documentTokens: Assumption

    /// The passes over every document, in order, at least one.
    public let stages: [BatchStage]

    /// Creates a batch shape.
    public init(
        monthlyDocuments: Assumption,
        documentTokens: Assumption,
        stages: [BatchStage]
    ) {
        self.monthlyDocuments = monthlyDocuments
        self.documentTokens = documentTokens
        self.stages = stages
    }
}
