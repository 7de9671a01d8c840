public import Catalog

/// Questions answered from retrieved passages.
public struct RAGShape: Sendable, Hashable {
    /// Questions a month.
    public var monthlyRequests: Assumption

    /// Tokens of instructions that are the same in every request.
    public var systemTokens: Assumption

    /// Tokens of one question.
    public var questionTokens: Assumption

    /// Retrieved chunks put into the prompt.
    public var chunks: Assumption

    /// Chunks that are found and ranked, of which the best are put into the prompt; nil where
    /// those are all.
    public var candidates: Assumption?

    /// Tokens of one chunk.
    public var chunkTokens: Assumption

    /// Tokens of the answer, reasoning included.
    public var outputTokens: Assumption

    /// The requests that are larger than the others; nil where all are of one size.
    public var largeRequests: LargeRequests?

    /// The knowledge base that is searched; nil when the passages come from elsewhere.
    public var knowledgeBase: String?

    /// The model that ranks the found chunks again; nil for none.
    public var rerank: Choice<OfferingID>?

    /// Creates a shape.
    public init(
        monthlyRequests: Assumption,
        systemTokens: Assumption,
        questionTokens: Assumption,
        chunks: Assumption,
        chunkTokens: Assumption,
        outputTokens: Assumption,
        knowledgeBase: String?,
        rerank: Choice<OfferingID>?,
        candidates: Assumption? = nil,
        largeRequests: LargeRequests? = nil
    ) {
        self.monthlyRequests = monthlyRequests
        self.systemTokens = systemTokens
        self.questionTokens = questionTokens
        self.chunks = chunks
        self.chunkTokens = chunkTokens
        self.outputTokens = outputTokens
        self.knowledgeBase = knowledgeBase
        self.rerank = rerank
        self.candidates = candidates
        self.largeRequests = largeRequests
    }
}
