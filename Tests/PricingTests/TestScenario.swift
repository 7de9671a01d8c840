import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

/// Scenarios for tests, with plain numbers.
enum TestScenario {
    /// A number under a key, the same in every case.
    static func number(_ key: NumberKey, _ text: String) throws -> Assumption {
        try spread(key, text, text, text)
    }

    /// A number with a range.
    static func spread(
        _ key: NumberKey,
        _ low: String,
        _ expected: String,
        _ high: String
    ) throws -> Assumption {
        Assumption(
            key: key,
            value: Spread(
                low: try Quantity(parsing: low),
                expected: try Quantity(parsing: expected),
                high: try Quantity(parsing: high)
            ),
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: false,
            origin: nil
        )
    }

    /// A default that the tests do not mention.
    static func standard(_ key: NumberKey) throws -> Assumption {
        try #require(Assumption(defaultOf: key))
    }

    /// A workload on a model, `w` unless it is called otherwise.
    static func workload(
        _ shape: WorkloadShape,
        id: String = "w",
        model: OfferingID = "sonnet",
        scope: Scope = .global,
        tier: PurchaseTier = .standard,
        split: [TierShare] = [],
        capacity: Capacity? = nil,
        customModel: CustomModel? = nil,
        caching: Caching? = nil,
        guardrails: Guardrails? = nil,
        growth: Growth? = nil
    ) -> Workload {
        Workload(
            id: id,
            title: "Work",
            model: Choice(value: model),
            platform: "aws-bedrock",
            region: Choice(value: "us-east-1"),
            scope: Choice(value: scope),
            tier: Choice(value: tier),
            split: split,
            capacity: capacity,
            customModel: customModel,
            shape: shape,
            caching: caching,
            guardrails: guardrails,
            growth: growth
        )
    }

    /// A scenario of some workloads.
    static func scenario(
        _ workloads: [Workload],
        knowledgeBases: [KnowledgeBase] = [],
        managedKnowledgeBases: [ManagedKnowledge] = [],
        services: Services = Services(),
        terms: CommercialTerms = CommercialTerms(),
        ownCosts: [OwnCost] = [],
        hoursPerMonth: String = "730",
        growth: Growth? = nil,
        horizon: Horizon = Horizon()
    ) throws -> Scenario {
        Scenario(
            id: "test",
            title: "Test",
            summary: "A test.",
            owner: nil,
            tags: [],
            region: Choice(value: "us-east-1"),
            hoursPerMonth: try number(.hoursPerMonth, hoursPerMonth),
            growth: growth,
            horizon: horizon,
            workloads: workloads,
            knowledgeBases: knowledgeBases,
            managedKnowledgeBases: managedKnowledgeBases,
            services: services,
            terms: terms,
            ownCosts: ownCosts,
            references: []
        )
    }

    /// Requests of one size.
    static func requests(
        _ volume: String,
        input: String,
        output: String,
        system: String? = nil
    ) throws -> WorkloadShape {
        .requests(
            RequestsShape(
                monthlyRequests: try number(.monthlyRequests, volume),
                systemTokens: try system.map { try number(.systemTokens, $0) }
                    ?? standard(.systemTokens),
                inputTokens: try number(.inputTokens, input),
                outputTokens: try number(.outputTokens, output)
            )
        )
    }

    /// Conversations: turns of one size on top of a system prompt.
    static func chat(
        _ conversations: String,
        turns: String,
        system: String? = nil,
        message: String,
        output: String
    ) throws -> WorkloadShape {
        .chat(
            ChatShape(
                monthlyUsers: try number(.monthlyUsers, conversations),
                conversationsPerUser: try number(.conversationsPerUser, "1"),
                turnsPerConversation: try number(.turnsPerConversation, turns),
                systemTokens: try system.map { try number(.systemTokens, $0) }
                    ?? standard(.systemTokens),
                messageTokens: try number(.messageTokens, message),
                outputTokens: try number(.outputTokens, output)
            )
        )
    }

    /// A cache for five minutes, of the system prompt and perhaps of the history.
    static func caching(_ hits: CacheHits, history: String? = nil) throws -> Caching {
        Caching(
            ttl: Choice(value: try #require(CacheLifetime(parsing: "5m"))),
            hits: hits,
            historyHitRate: try history.map { try number(.turnHitRate, $0) }
        )
    }

    /// Questions with chunks of a knowledge base `kb`.
    static func rag(
        _ volume: String,
        question: String,
        chunks: String,
        chunkTokens: String,
        output: String,
        knowledgeBase: String? = nil,
        rerank: OfferingID? = nil
    ) throws -> WorkloadShape {
        .rag(
            RAGShape(
                monthlyRequests: try number(.monthlyRequests, volume),
                systemTokens: try standard(.systemTokens),
                questionTokens: try number(.questionTokens, question),
                chunks: try number(.chunks, chunks),
                chunkTokens: try number(.chunkTokens, chunkTokens),
                outputTokens: try number(.outputTokens, output),
                knowledgeBase: knowledgeBase,
                rerank: rerank.map { Choice(value: $0) }
            )
        )
    }

    /// OpenSearch Serverless with so many units each for indexing and for searching.
    static func openSearch(units: String, minimum: String = "1") throws -> VectorStore {
        .openSearchServerless(
            OpenSearchCapacity(
                indexing: try number(.indexingOCUs, units),
                search: try number(.searchOCUs, units),
                minimum: try Quantity(parsing: minimum)
            )
        )
    }

    /// S3 Vectors.
    static func bucket(
        indexes: String = "1",
        vectorsPerPut: String = "500",
        unfiltered: String = "0",
        returned: String = "0"
    ) throws -> VectorStore {
        .s3Vectors(
            VectorBucket(
                indexes: try number(.indexes, indexes),
                vectorsPerPut: try number(.vectorsPerPut, vectorsPerPut),
                unfilteredBytes: try number(.unfilteredBytes, unfiltered),
                returnedKilobytes: try number(.returnedKilobytes, returned)
            )
        )
    }

    /// A growth by a share a month, as a ratio.
    static func growth(_ share: String) throws -> Growth {
        .monthly(try number(.growth, share))
    }

    /// Volumes from some months on, as shares of the first month's.
    static func steps(_ volumes: KeyValuePairs<Int, String>) throws -> Growth {
        .steps(
            try volumes.map { month, volume in
                Growth.Step(month: month, volume: try number(.volume(fromMonth: month), volume))
            }
        )
    }

    /// The estimate of a scenario with the test catalog, or with another.
    static func estimate(
        _ scenario: Scenario,
        in catalog: RateCatalog? = nil
    ) throws -> Estimate {
        let compiler = ScenarioCompiler(
            catalog: try catalog ?? TestCatalog.catalog(),
            asOf: try TestCatalog.day()
        )
        return try Estimator.estimate(compiler.compile(scenario))
    }
}

extension Estimate {
    /// The expected total of each month at list price.
    func monthTotals() throws -> [String] {
        try projection().months.map { $0.cost.total.amount.expected.description }
    }

    /// The expected amount of a line as text; nil when it has none.
    func expected(_ line: String) -> String? {
        lines.first { $0.item.id.name == line }?.outcome.amount?.expected.description
    }
}
