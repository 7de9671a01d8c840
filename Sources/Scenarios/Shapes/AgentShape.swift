/// Runs that call the model several times on the way to one answer.
public struct AgentShape: Sendable, Hashable {
    /// Runs a month.
    public var monthlyRuns: Assumption

    /// Tokens of the prompt of one run as a person sees it.
    public var visibleInputTokens: Assumption

    /// Tokens of the final answer of one run.
    public var visibleOutputTokens: Assumption

    /// What a run consumes beyond that.
    public var effort: AgentEffort

    /// Creates an agent shape.
    public init(
        monthlyRuns: Assumption,
        visibleInputTokens: Assumption,
        visibleOutputTokens: Assumption,
        effort: AgentEffort
    ) {
        self.monthlyRuns = monthlyRuns
        self.visibleInputTokens = visibleInputTokens
        self.visibleOutputTokens = visibleOutputTokens
        self.effort = effort
    }
}

/// What a run consumes beyond what a person sees of it.
public enum AgentEffort: Sendable, Hashable {
    /// How many times the visible tokens a run consumes in all.
    case amplification(Assumption)
    /// Each model call with its tokens, from which the amplification follows.
    case steps(AgentSteps)
}
