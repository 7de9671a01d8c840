/// Services of Bedrock that a scenario uses beside models, knowledge bases and guardrails.
public struct Services: Sendable, Hashable {
    /// AgentCore; nil for none.
    public var agentCore: AgentCore?

    /// Flows; nil for none.
    public var flows: Flows?

    /// Intelligent Prompt Routing; nil for none.
    public var routing: WorkVolume?

    /// Prompt tokens that are optimised in a month; nil for none.
    public var promptOptimization: Assumption?

    /// Evaluation of models; nil for none.
    public var evaluation: ModelEvaluation?

    /// Documents, pictures, sound and video that Data Automation reads; nil for none.
    public var dataAutomation: DataAutomation?

    /// Questions about structured data that are turned into SQL; nil for none.
    public var sqlGeneration: WorkVolume?

    /// Creates services.
    public init(
        agentCore: AgentCore? = nil,
        flows: Flows? = nil,
        routing: WorkVolume? = nil,
        promptOptimization: Assumption? = nil,
        evaluation: ModelEvaluation? = nil,
        dataAutomation: DataAutomation? = nil,
        sqlGeneration: WorkVolume? = nil
    ) {
        self.agentCore = agentCore
        self.flows = flows
        self.routing = routing
        self.promptOptimization = promptOptimization
        self.evaluation = evaluation
        self.dataAutomation = dataAutomation
        self.sqlGeneration = sqlGeneration
    }
}
