import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Vector stores")
struct StoreTests {
    /// A knowledge base of so many vectors, with nothing but its store.
    private func base(
        _ store: VectorStore,
        vectors: String = "1000000",
        metadata: String = "1024",
        refresh: String = "0",
        storage: String? = nil
    ) throws -> KnowledgeBase {
        KnowledgeBase(
            id: "kb",
            title: "Base",
            store: store,
            storage: try storage.map { try TestScenario.number(.indexGigabytes, $0) },
            embedding: nil,
            parsing: nil,
            pages: try TestScenario.number(.pages, vectors),
            tokensPerPage: try TestScenario.number(.tokensPerPage, "1"),
            storedChunkTokens: try TestScenario.number(.storedChunkTokens, "1"),
            monthlyRefresh: try TestScenario.number(.monthlyRefresh, refresh),
            dimensions: try TestScenario.number(.dimensions, "1024"),
            metadataBytes: try TestScenario.number(.metadataBytes, metadata)
        )
    }

    private func workload(queries: String, rerank: OfferingID? = nil) throws -> Workload {
        TestScenario.workload(
            try TestScenario.rag(
                queries,
                question: "60",
                chunks: "16",
                chunkTokens: "400",
                output: "10",
                knowledgeBase: "kb",
                rerank: rerank
            )
        )
    }

    private func estimate(
        _ base: KnowledgeBase,
        queries: String = "1000000",
        hours: String = "730"
    ) throws -> Estimate {
        try TestScenario.estimate(
            TestScenario.scenario(
                [workload(queries: queries)],
                knowledgeBases: [base],
                hoursPerMonth: hours
            )
        )
    }

    private func retrieval(_ estimate: Estimate) throws -> String {
        let total = try estimate.monthlyTotal(of: .retrieval).amount.expected
        return try total.rounded(toFractionDigits: 2).description
    }

    @Test(
        "OpenSearch Serverless costs 350.40 for two units at 730 hours, and 700.80 for four",
        arguments: [
            ("1", "730", "175.20"), ("1", "720", "172.80"), ("1", "744", "178.56"),
            ("2", "730", "350.40"), ("0.5", "730", "87.60"), ("0", "730", "0.00"),
        ]
    )
    func openSearch(minimum: String, hours: String, each: String) throws {
        let store = try TestScenario.openSearch(units: minimum, minimum: minimum)
        let estimate = try estimate(base(store), hours: hours)
        #expect(estimate.expected("kb.store.indexing") == each)
        #expect(estimate.expected("kb.store.search") == each)
    }

    @Test("fewer units than the least that runs cost as much as those")
    func openSearchFloor() throws {
        let store = try TestScenario.openSearch(units: "0.1", minimum: "1")
        #expect(try estimate(base(store)).expected("kb.store.search") == "175.20")
    }

    /// Source: the two worked examples of the Amazon S3 pricing page.
    ///
    /// A vector takes 6.17 KB, of which queries go through 5.17 KB; there are 40 indexes, uploaded
    /// anew every six months. The first example takes the rounded 59 GB for storage and writing,
    /// the second does not round.
    @Test(
        "AWS's examples of S3 Vectors cost 11.38 and 1,217.29",
        arguments: [
            ("10000000", "1000000", "59", "11.38"), ("400000000", "10000000", nil, "1217.29"),
        ]
    )
    func bucketExamples(
        vectors: String,
        queries: String,
        storage: String?,
        cost: String
    ) throws {
        let base = try base(
            TestScenario.bucket(indexes: "40", unfiltered: "1024"),
            vectors: vectors,
            metadata: "1198.08",
            refresh: "0.166666666666666667",
            storage: storage
        )
        #expect(try retrieval(estimate(base, queries: queries)) == cost)
    }

    @Test("each figure of AWS's first example of S3 Vectors is there")
    func bucketLines() throws {
        let base = try base(
            TestScenario.bucket(indexes: "40", unfiltered: "1024"),
            vectors: "10000000",
            metadata: "1198.08",
            refresh: "0.166666666666666667",
            storage: "59"
        )
        let estimate = try estimate(base)
        let lines = ["storage": "3.54", "put": "1.97", "queries": "2.50", "processing": "3.37"]
        for (name, cost) in lines.sorted(by: { $0.key < $1.key }) {
            let line = estimate.lines.first { $0.item.id.name == "kb.store." + name }
            let amount = try #require(line?.outcome.amount?.expected)
            #expect(try amount.rounded(toFractionDigits: 2).description == cost, "\(name)")
        }
    }

    @Test(
        "a write is billed for 128 KB at least",
        arguments: [("1", "25.60"), ("5", "5.12"), ("50", "1.00"), ("500", "1.00")]
    )
    func minimumWrite(vectorsPerPut: String, cost: String) throws {
        // 1,048,576 vectors of 5 KB are 5 GB, and 25.6 of them are 128 KB.
        let store = try TestScenario.bucket(vectorsPerPut: vectorsPerPut)
        let estimate = try estimate(base(store, vectors: "1048576"))
        let amount = try #require(
            estimate.lines.first { $0.item.id.name == "kb.store.put_once" }?.outcome.amount
        )
        #expect(try amount.expected.rounded(toFractionDigits: 6).description == cost)
    }

    @Test("what a query of S3 Vectors returns above 512 KB is paid")
    func returned() throws {
        // 1,048,576 queries × 512 KB are 512 GB.
        let store = try TestScenario.bucket(returned: "1024")
        let estimate = try estimate(base(store), queries: "1048576")
        #expect(estimate.expected("kb.store.returned") == "5.12")
    }

    @Test("Aurora is paid by its average capacity and its storage")
    func aurora() throws {
        let store = VectorStore.auroraPgvector(
            averageUnits: try TestScenario.number(.averageACUs, "1.5")
        )
        let estimate = try estimate(base(store, vectors: "1048576"))
        #expect(estimate.expected("kb.store.compute") == "131.40")
        #expect(estimate.expected("kb.store.storage") == "0.50")
    }

    /// Source: the two worked examples of the Amazon Bedrock pricing page of 2026-07-14.
    @Test(
        "AWS's examples of a managed knowledge base cost 350.00 and 850.00",
        arguments: [(false, "350.00"), (true, "850.00")]
    )
    func managed(isAgentic: Bool, cost: String) throws {
        let base = ManagedKnowledge(
            id: "kb",
            title: "Base",
            storage: try TestScenario.number(.indexGigabytes, "50"),
            agentic: isAgentic
                ? ManagedKnowledge.AgenticRetrieval(
                    share: try TestScenario.number(.shareOfSearches, "1"),
                    retrievals: try TestScenario.number(.retrievalsPerSearch, "2")
                ) : nil
        )
        let scenario = try TestScenario.scenario(
            [workload(queries: "100000", rerank: "rerank")],
            managedKnowledgeBases: [base]
        )
        let estimate = try TestScenario.estimate(scenario)
        #expect(try retrieval(estimate) == cost)
        #expect(estimate.model.findings.map(\.code) == ["included-in-store"])
        #expect(estimate.expected("w.rerank") == nil)
    }
}
