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
    /// Texts that an embedding model turns into vectors.
    case embedding(EmbeddingShape)
    /// Pictures, sound and video.
    case media(MediaShape)
}

extension WorkloadShape {
    /// What one unit of the workload is called: its cost is the unit cost of the report.
    public var unitName: String {
        switch self {
        case .requests: "request"
        case .chat: "user"
        case .rag: "query"
        case .agent: "run"
        case .batch: "document"
        case .embedding: "text"
        case .media(let shape): shape.uses.first?.unit ?? "unit"
        }
    }

    /// The kind as it is written in a scenario file.
    public var kind: WorkloadKind {
        switch self {
        case .requests: .requests
        case .chat: .chat
        case .rag: .rag
        case .agent: .agent
        case .batch: .batch
        case .embedding: .embedding
        case .media: .media
        }
    }
}
