public import Catalog

/// The kinds of workload that a scenario file may name.
public enum WorkloadKind: String, Sendable, Hashable, CaseIterable {
    /// Requests of one size.
    case requests
    /// Conversations.
    case chat
    /// Retrieval-augmented answers.
    case rag
    /// Agents.
    case agent
    /// Batch processing.
    case batch
    /// Embedding of texts.
    case embedding
    /// Pictures, sound and video.
    case media
}

extension WorkloadKind {
    /// How the tokens are bought when the file does not say.
    public var defaultTier: PurchaseTier { self == .batch ? .batch : .standard }
}
