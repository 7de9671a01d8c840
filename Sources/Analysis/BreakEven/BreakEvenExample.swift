public import Catalog
import Formulas
import Pricing
public import Quantities
import Scenarios

/// What the options of break-even questions are tried on where no scenario is asked about.
///
/// Every number of it is stated on the page. Most answers do not depend on the sizes: they cancel.
public struct BreakEvenExample: Sendable {
    /// Where everything is bought.
    public static let region: Region = "us-east-1"

    /// Tokens of the input of a request.
    public static let inputTokens = Quantity(10_000)

    /// Tokens of the answer to a request.
    public static let outputTokens = Quantity(1_000)

    /// Tokens of a cached prefix.
    public static let prefixTokens = Quantity(10_000)

    /// How often a prefix is written to the cache.
    public static let writes = Quantity(1_000)

    /// Vectors of a corpus where none is stated.
    public static let vectors = Quantity(1_000_000)

    /// Dimensions of a vector.
    public static let dimensions = Quantity(1_024)

    /// Bytes of key and metadata of a vector.
    public static let metadataBytes = Quantity(1_024)

    let compiler: ScenarioCompiler
    let hours: Assumption

    /// Requests of the workload, a driver.
    static let requests = DriverID("w.monthly_requests")

    /// A model with a month of it, bought in one way.
    func model(
        of offering: OfferingID,
        _ scope: Scope,
        tier: PurchaseTier = .standard,
        batchShare: Bool = false,
        capacity: Capacity? = nil,
        caching: Caching? = nil,
        prefix: Quantity = .zero,
        input: Quantity = inputTokens,
        output: Quantity = outputTokens
    ) -> CostModel {
        let shape = RequestsShape(
            monthlyRequests: Assumption(.monthlyRequests, .one),
            systemTokens: Assumption(.systemTokens, prefix),
            inputTokens: Assumption(.inputTokens, input),
            outputTokens: Assumption(.outputTokens, output)
        )
        let split: [PurchaseTier] = batchShare ? [.batch, .standard] : []
        return compiler.model(
            of: scenario(
                Workload(
                    id: "w",
                    title: "Requests",
                    model: Choice(value: offering),
                    platform: .bedrock,
                    region: Choice(value: Self.region),
                    scope: Choice(value: scope),
                    tier: Choice(value: tier),
                    split: split.map { tier in
                        TierShare(
                            tier: Choice(value: tier),
                            share: Assumption(.share(of: tier), .zero)
                        )
                    },
                    capacity: capacity,
                    shape: .requests(shape),
                    caching: caching,
                    guardrails: nil
                )
            )
        )
    }

    /// The store of a corpus with a month of searches in it.
    func model(
        of store: VectorStore,
        vectors: Quantity
    ) -> CostModel {
        let base = KnowledgeBase(
            id: "kb",
            title: "Corpus",
            store: store,
            embedding: nil,
            parsing: nil,
            pages: Assumption(.pages, vectors),
            tokensPerPage: Assumption(.tokensPerPage, .one),
            storedChunkTokens: Assumption(.storedChunkTokens, .one),
            monthlyRefresh: Assumption(.monthlyRefresh, .zero),
            dimensions: Assumption(.dimensions, Self.dimensions),
            metadataBytes: Assumption(.metadataBytes, Self.metadataBytes)
        )
        return compiler.model(of: scenario(search, knowledgeBases: [base]))
    }

    /// A managed knowledge base of so many gigabytes with a month of searches in it.
    func model(ofManagedStoreOf gigabytes: Quantity) -> CostModel {
        let base = ManagedKnowledge(
            id: "kb",
            title: "Corpus",
            storage: Assumption(.indexGigabytes, gigabytes),
            agentic: nil
        )
        return compiler.model(of: scenario(search, managed: [base]))
    }

    /// A workload that searches; only what the searches cost counts.
    private var search: Workload {
        Workload(
            id: "w",
            title: "Searches",
            model: Choice(value: "none"),
            platform: .bedrock,
            region: Choice(value: Self.region),
            scope: Choice(value: .inRegion),
            tier: Choice(value: .standard),
            shape: .rag(
                RAGShape(
                    monthlyRequests: Assumption(.monthlyRequests, .one),
                    systemTokens: Assumption(.systemTokens, .zero),
                    questionTokens: Assumption(.questionTokens, .zero),
                    chunks: Assumption(.chunks, .zero),
                    chunkTokens: Assumption(.chunkTokens, .zero),
                    outputTokens: Assumption(.outputTokens, .zero),
                    knowledgeBase: "kb",
                    rerank: nil
                )
            ),
            caching: nil,
            guardrails: nil
        )
    }

    private func scenario(
        _ workload: Workload,
        knowledgeBases: [KnowledgeBase] = [],
        managed: [ManagedKnowledge] = []
    ) -> Scenario {
        Scenario(
            id: "break-even",
            title: "Break-even",
            summary: "",
            owner: nil,
            tags: [],
            region: Choice(value: Self.region),
            hoursPerMonth: hours,
            workloads: [workload],
            knowledgeBases: knowledgeBases,
            managedKnowledgeBases: managed,
            ownCosts: [],
            references: []
        )
    }
}

extension Assumption {
    /// A number that is a part of a question, not of a file.
    convenience init(_ key: NumberKey, _ value: Quantity) {
        self.init(
            key: key,
            value: Spread(value),
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: false,
            origin: nil
        )
    }
}
