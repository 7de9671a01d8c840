/// Documents worked through without anyone waiting.
public struct BatchShape: Sendable, Hashable {
    /// Documents a month.
    public var monthlyDocuments: Assumption

    /// Tokens of one document.
    public var documentTokens: Assumption

    /// The passes over every document, in order, at least one.
    public var stages: [BatchStage]

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
