/// Runs that call the model several times on the way to one answer.
public struct AgentShape: Sendable, Hashable {
    /// Runs a month.
    public let monthlyRuns: Assumption

    /// Tokens of the prompt of one run as a person sees it.
    public let visibleInputTokens: Assumption

    /// Tokens of the final answer of one run.
    public let visibleOutputTokens: Assumption

    /// How many times the visible tokens a run consumes in all.
    public let amplification: Assumption

    /// Creates an agent shape.
    public init(
        monthlyRuns: Assumption,
        visibleInputTokens: Assumption,
        visibleOutputTokens: Assumption,
        amplification: Assumption
    ) {
        self.monthlyRuns = monthlyRuns
        self.visibleInputTokens = visibleInputTokens
        self.visibleOutputTokens = visibleOutputTokens
        self.amplification = amplification
    }

    /// The numbers of the shape, in the order in which a report lists them.
    public static let keys: [NumberKey] = [
        .monthlyRuns, .visibleInputTokens, .visibleOutputTokens, .amplification,
    ]
}
