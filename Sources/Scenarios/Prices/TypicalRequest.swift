/// The request by which the models of a price list are compared.
public struct TypicalRequest: Sendable, Hashable {
    /// Tokens that are sent and not read from a cache; at least 0.
    public let inputTokens: Int

    /// Tokens that are read from a cache, or sent to a model that has none; at least 0.
    public let cachedTokens: Int

    /// Tokens that are answered; at least 0.
    public let outputTokens: Int

    /// Creates a request.
    public init(inputTokens: Int, cachedTokens: Int = 0, outputTokens: Int) {
        self.inputTokens = inputTokens
        self.cachedTokens = cachedTokens
        self.outputTokens = outputTokens
    }
}
