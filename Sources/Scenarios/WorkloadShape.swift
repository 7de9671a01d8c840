/// How a workload's usage follows from the numbers of its file.
public enum WorkloadShape: Sendable, Hashable {
    /// Requests of one size.
    case requests(RequestsShape)
    /// Conversations that send their history again with every turn.
    case chat(ChatShape)
    /// Questions answered from retrieved passages.
    case rag(RAGShape)
    /// Runs that call the model several times on the way to one answer.
    case agent(AgentShape)
    /// Documents worked through without anyone waiting.
    case batch(BatchShape)
}

extension WorkloadShape {
    /// The kind as it is written in a scenario file.
    public var kind: WorkloadKind {
        switch self {
        case .requests: .requests
        case .chat: .chat
        case .rag: .rag
        case .agent: .agent
        case .batch: .batch
        }
    }
}
