/// Requests of one size: the four-input calculator.
public struct RequestsShape: Sendable, Hashable {
    /// Requests a month.
    public let monthlyRequests: Assumption

    /// Tokens of instructions that are the same in every request.
    public let systemTokens: Assumption

    /// Tokens of the request beside the system prompt.
    public let inputTokens: Assumption

    /// Tokens of the answer, reasoning included.
    public let outputTokens: Assumption

    /// Creates a requests shape.
    public init(
        monthlyRequests: Assumption,
        systemTokens: Assumption,
        inputTokens: Assumption,
        outputTokens: Assumption
    ) {
        self.monthlyRequests = monthlyRequests
        self.systemTokens = systemTokens
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
    }

    /// The numbers of the shape, in the order in which a report lists them.
    public static let keys: [NumberKey] = [
        .monthlyRequests, .systemTokens, .inputTokens, .outputTokens,
    ]
}
