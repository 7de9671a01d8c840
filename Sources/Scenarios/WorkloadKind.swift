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
}

extension WorkloadKind {
    /// What one unit of the workload is called: its cost is the unit cost of the report.
    public var unitName: String {
        switch self {
        case .requests: "request"
        case .chat: "user"
        case .rag: "query"
        case .agent: "run"
        case .batch: "document"
        }
    }

    /// How the tokens are bought when the file does not say.
    public var defaultTier: PurchaseTier { self == .batch ? .batch : .standard }
}
