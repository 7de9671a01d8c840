/// The model calls of a run, one by one.
///
/// Each call sends everything before it again: the system prompt, the tool definitions, the
/// prompt, and what every step before wrote and got back from its tool. The last call writes the
/// answer.
public struct AgentSteps: Sendable, Hashable {
    /// Model calls of a run, the one that answers included.
    public var steps: Assumption

    /// The number of calls after which a run is stopped; nil for no limit.
    public var stopAfter: Assumption?

    /// Tokens of instructions that are the same in every call.
    public var systemTokens: Assumption

    /// Tokens of the tool definitions, which are the same in every call.
    public var toolDefinitionTokens: Assumption

    /// Tokens that the tool called in a step gives back.
    public var stepInputTokens: Assumption

    /// Tokens that a step writes: its reasoning and the call of a tool.
    public var stepOutputTokens: Assumption

    /// The share of calls that are made a second time, with the same tokens.
    public var retries: Assumption

    /// Creates steps.
    public init(
        steps: Assumption,
        stopAfter: Assumption?,
        systemTokens: Assumption,
        toolDefinitionTokens: Assumption,
        stepInputTokens: Assumption,
        stepOutputTokens: Assumption,
        retries: Assumption
    ) {
        self.steps = steps
        self.stopAfter = stopAfter
        self.systemTokens = systemTokens
        self.toolDefinitionTokens = toolDefinitionTokens
        self.stepInputTokens = stepInputTokens
        self.stepOutputTokens = stepOutputTokens
        self.retries = retries
    }
}
