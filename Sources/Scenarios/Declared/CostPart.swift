/// The parts of a bill, in the order in which a report shows them.
public enum CostPart: String, Sendable, Hashable, CaseIterable {
    /// Tokens in and out of models, or the capacity for them.
    case inference
    /// Custom models: training and storage.
    case customization
    /// Knowledge bases: reading, embedding, storing, searching and ranking.
    case retrieval
    /// Guardrails.
    case safety
    /// AgentCore, beside the tokens of the agents' models.
    case agents
    /// Flows, prompt routing, prompt optimisation and evaluation of models.
    case tooling
    /// AWS services beside Bedrock.
    case adjacent
    /// What the author pays apart from the cloud bill.
    case own
    /// What negotiated discounts take off; no part of a total at list price.
    case discounts
}

extension CostPart {
    /// What a report calls it.
    public var label: String {
        switch self {
        case .inference: "Inference"
        case .customization: "Custom models"
        case .retrieval: "Retrieval"
        case .safety: "Guardrails"
        case .agents: "AgentCore"
        case .tooling: "Flows, routing and evaluation"
        case .adjacent: "Adjacent AWS services"
        case .own: "Own costs"
        case .discounts: "Discounts"
        }
    }
}
