/// A knowledge base whose store Bedrock runs: embedding, parsing and reranking are included.
public struct ManagedKnowledge: Sendable, Hashable {
    /// Its key in the file, unique in the scenario.
    public let id: String

    /// What people call it.
    public let title: String

    /// Gigabytes of the index.
    public let storage: Assumption

    /// Agentic searches; nil when every search is a plain one.
    public let agentic: AgenticRetrieval?

    /// Creates a knowledge base.
    public init(id: String, title: String, storage: Assumption, agentic: AgenticRetrieval?) {
        self.id = id
        self.title = title
        self.storage = storage
        self.agentic = agentic
    }

    /// Searches that plan several retrievals, which are billed on top.
    public struct AgenticRetrieval: Sendable, Hashable {
        /// The share of searches that are agentic.
        public let share: Assumption

        /// Plain retrievals that one of them makes.
        public let retrievals: Assumption

        /// Creates agentic searches.
        public init(share: Assumption, retrievals: Assumption) {
            self.share = share
            self.retrievals = retrievals
        }
    }
}
