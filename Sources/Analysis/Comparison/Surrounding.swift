/// What becomes of a thing around the model when the tokens are bought in another way.
public struct Surrounding: Sendable, Hashable {
    /// The thing.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// How many tokens the texts are.
        case tokenCounts = "token-counts"
        /// Tokens shared out over tiers.
        case tierShares = "tier-shares"
        /// Reserved tokens a minute.
        case reservation
        /// Prompt caching.
        case caching
        /// Knowledge bases with their stores, parsing and embedding.
        case knowledgeBases = "knowledge-bases"
        /// Ranking of what was found.
        case reranking
        /// Guardrails.
        case guardrails
        /// AgentCore.
        case agentCore = "agentcore"
        /// Flows that lead to the model.
        case flows
        /// Intelligent Prompt Routing.
        case routing
        /// Logs, storage, keys and endpoints of AWS.
        case adjacentServices = "adjacent-services"
        /// AWS services beside Bedrock that are stated as a share of inference.
        case shareOfInference = "share-of-inference"
        /// What is sent out of AWS to the platform.
        case dataTransfer = "data-transfer"
    }

    /// What becomes of it.
    public enum Treatment: String, Sendable, Hashable, CaseIterable {
        /// It stays as it is, with its cost.
        case kept
        /// Another thing of the kind takes its place and is priced.
        case replaced
        /// It is not to be had there, and nothing takes its place.
        case leftOut = "left-out"
        /// What it would cost there is not known here; it stands as it does on Bedrock, or not at
        /// all where Bedrock has no such cost.
        case notModelled = "not-modelled"
    }

    /// The thing.
    public let part: Part

    /// What becomes of it.
    public let treatment: Treatment

    /// Creates a surrounding.
    public init(_ part: Part, _ treatment: Treatment) {
        self.part = part
        self.treatment = treatment
    }
}
