/// Requests of one size, or of two: the four-input calculator.
public struct RequestsShape: Sendable, Hashable {
    /// Requests a month.
    public var monthlyRequests: Assumption

    /// Tokens of instructions that are the same in every request.
    public var systemTokens: Assumption

    /// Tokens of the request beside the system prompt.
    public var inputTokens: Assumption

    /// Tokens of the answer, reasoning included.
    public var outputTokens: Assumption

    /// The requests that are larger than the others; nil where all are of one size.
    public var largeRequests: LargeRequests?

    /// Creates a requests shape.
    public init(
        monthlyRequests: Assumption,
        systemTokens: Assumption,
        inputTokens: Assumption,
        outputTokens: Assumption,
        largeRequests: LargeRequests? = nil
    ) {
        self.monthlyRequests = monthlyRequests
        self.systemTokens = systemTokens
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.largeRequests = largeRequests
    }
}
