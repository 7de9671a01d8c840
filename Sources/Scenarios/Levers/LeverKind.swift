public import Catalog

/// A way to lower a bill: a named change of a scenario.
///
/// The order is the one in which a report tries them where the author states none: first what makes
/// the work smaller, then who does it, then how it is bought, and last what stands around it.
public enum LeverKind: String, Sendable, Hashable, CaseIterable {
    /// Runs are stopped after so many model calls.
    case loopCap = "loop-cap"
    /// Answers follow a schema, without verbose reasoning.
    case structuredOutput = "structured-output"
    /// System prompts lose words that nobody needs.
    case promptCompression = "prompt-compression"
    /// Documents are cut into smaller chunks.
    case smallerChunks = "smaller-chunks"
    /// Found chunks are ranked, and fewer of them sent.
    case rerank
    /// Found chunks are summarised before they are sent.
    case contextCompression = "context-compression"
    /// A cheap model tries first, and what it cannot answer goes on.
    case cascade
    /// Bedrock sends each request to one of two models of a family.
    case promptRouting = "prompt-routing"
    /// A small model learns from the answers of the large one.
    case distillation
    /// What prompts begin with is cached.
    case caching
    /// Tokens that can wait for a day are bought as batch.
    case batch
    /// Tokens that can wait a little are bought as flex.
    case flex
    /// Model units take the place of tokens.
    case provisioned
    /// Imported models run in some hours only.
    case schedule
    /// Vectors move to S3 Vectors.
    case vectorStore = "vector-store"
    /// A part of the requests is logged.
    case logSampling = "log-sampling"
    /// Requests are tagged, so that costs can be seen.
    case tagging
}

extension LeverKind {
    /// What it is called.
    public var title: String {
        switch self {
        case .loopCap: "Cap on the steps of a run"
        case .structuredOutput: "Structured output"
        case .promptCompression: "Prompt compression"
        case .smallerChunks: "Smaller chunks"
        case .rerank: "Reranking"
        case .contextCompression: "Context compression"
        case .cascade: "Cascade routing"
        case .promptRouting: "Intelligent prompt routing"
        case .distillation: "Distillation"
        case .caching: "Prompt caching"
        case .batch: "Batch inference"
        case .flex: "Flex tier"
        case .provisioned: "Provisioned throughput"
        case .schedule: "Business hours"
        case .vectorStore: "Cheaper vector store"
        case .logSampling: "Log sampling"
        case .tagging: "Tags and visibility"
        }
    }

    /// What it does, and what that costs, in whole sentences.
    public var summary: String {
        switch self {
        case .loopCap:
            "Stops a run after so many model calls. What is stopped does not finish."
        case .structuredOutput:
            "Answers follow a schema and leave verbose reasoning out. Every request carries the "
                + "schema."
        case .promptCompression:
            "Leaves unneeded words out of system prompts. With a model, that model also shortens "
                + "what each request sends, and is paid for it."
        case .smallerChunks:
            "Cuts documents into smaller chunks, and sends as many of them. The store then keeps "
                + "more vectors."
        case .rerank: "Ranks the chunks that were found, which is paid for, and sends fewer."
        case .contextCompression:
            "A model summarises the chunks that were found before they are sent, and is paid for "
                + "what it reads and writes."
        case .cascade:
            "A cheap model tries every request and checks its own answer; what it cannot resolve "
                + "goes to the original model. Both tries are paid for, and the check too. A "
                + "conversation or a run is tried as a whole."
        case .promptRouting:
            "Bedrock sends each request to the larger or the smaller model of a family, for a fee "
                + "a request."
        case .distillation:
            "Trains a smaller model of the same maker with answers of the present one, keeps it, "
                + "and uses it on demand."
        case .caching: "Keeps what prompts begin with in the cache, for conversations all of them."
        case .batch: "Buys as batch what can wait for 24 hours."
        case .flex: "Buys as flex what can wait a little."
        case .provisioned:
            "Buys model units by the hour instead of tokens. Without a stated throughput of a "
                + "unit nothing can be said."
        case .schedule: "Keeps the copies of imported models active in some hours only."
        case .vectorStore:
            "Moves vectors from OpenSearch Serverless to S3 Vectors. They are written once more."
        case .logSampling: "Logs a part of the requests only."
        case .tagging:
            "Tags requests by team, product, environment and feature. It saves nothing by itself: "
                + "it shows where the other levers save."
        }
    }

    /// The model that it brings in where none is named; nil where it takes none or needs a name.
    public var standardModel: OfferingID? {
        switch self {
        case .cascade: "nova-lite"
        case .contextCompression: "nova-micro"
        case .rerank: "amazon-rerank-1.0"
        default: nil
        }
    }

    /// Whether it is for workloads, one of which may be named.
    public var isForWorkloads: Bool {
        switch self {
        case .vectorStore, .smallerChunks, .logSampling, .tagging: false
        default: true
        }
    }

    /// Whether it is for knowledge bases, one of which may be named.
    public var isForKnowledgeBases: Bool { self == .vectorStore || self == .smallerChunks }
}
