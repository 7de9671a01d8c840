/// The requests of a workload that are larger than the others.
public struct LargeRequests: Sendable, Hashable {
    /// The share of all requests.
    public let share: Assumption

    /// Tokens of such a request beside the system prompt.
    public let inputTokens: Assumption

    /// Creates large requests.
    public init(share: Assumption, inputTokens: Assumption) {
        self.share = share
        self.inputTokens = inputTokens
    }
}
