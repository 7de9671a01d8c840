import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Around the model")
struct SurroundingTests {
    private func base(
        _ store: VectorStore,
        pages: String = "1000",
        refresh: String = "0"
    ) throws -> KnowledgeBase {
        KnowledgeBase(
            id: "kb",
            title: "Base",
            store: store,
            embedding: Choice(value: "titan-embed"),
            parsing: Choice(value: "parser"),
            pages: try TestScenario.number(.pages, pages),
            tokensPerPage: try TestScenario.number(.tokensPerPage, "600"),
            storedChunkTokens: try TestScenario.number(.storedChunkTokens, "300"),
            monthlyRefresh: try TestScenario.number(.monthlyRefresh, refresh),
            dimensions: try TestScenario.number(.dimensions, "1024"),
            metadataBytes: try TestScenario.number(.metadataBytes, "1024")
        )
    }

    private func estimate(
        _ base: KnowledgeBase
    ) throws -> Estimate {
        let shape = try TestScenario.rag(
            "1000000",
            question: "60",
            chunks: "100",
            chunkTokens: "400",
            output: "10",
            knowledgeBase: "kb",
            rerank: "rerank"
        )
        return try TestScenario.estimate(
            TestScenario.scenario(
                [TestScenario.workload(shape)],
                knowledgeBases: [base]
            )
        )
    }

    @Test("documents are parsed and embedded once, and again as far as they change")
    func ingestion() throws {
        let store = try TestScenario.openSearch(units: "1")
        let estimate = try estimate(base(store, pages: "60000", refresh: "0.08"))
        #expect(estimate.expected("kb.parsing_once") == "600.00")
        #expect(estimate.expected("kb.parsing_refresh") == "48.00")
        #expect(estimate.expected("kb.embedding_once") == "0.72")
        #expect(estimate.expected("kb.embedding_refresh") == "0.0576")
        #expect(estimate.expected("kb.questions.w.embedding") == "1.20")
        #expect(try estimate.total(.oneTime).amount.expected.description == "600.72")
        #expect(
            try estimate.total(overMonths: 12).amount.expected
                == estimate.total(.monthly).amount.expected * 12
                + estimate.total(.oneTime).amount.expected
        )
    }

    @Test(
        "a rerank query covers 100 documents of at most 512 tokens",
        arguments: [
            ("100", "400", "1000.00"), ("101", "400", "2000.00"), ("350", "400", "4000.00"),
            ("51", "500", "2000.00"), ("50", "500", "1000.00"),
        ]
    )
    func rerank(chunks: String, size: String, cost: String) throws {
        let shape = try TestScenario.rag(
            "1000000",
            question: "60",
            chunks: chunks,
            chunkTokens: size,
            output: "10",
            rerank: "rerank"
        )
        let scenario = try TestScenario.scenario([TestScenario.workload(shape)])
        #expect(try TestScenario.estimate(scenario).expected("w.rerank") == cost)
    }

    @Test("what is found is ranked, not only what is put into the prompt")
    func rerankedCandidates() throws {
        let shape = RAGShape(
            monthlyRequests: try TestScenario.number(.monthlyRequests, "1000000"),
            systemTokens: try TestScenario.standard(.systemTokens),
            questionTokens: try TestScenario.number(.questionTokens, "60"),
            chunks: try TestScenario.number(.chunks, "8"),
            chunkTokens: try TestScenario.number(.chunkTokens, "400"),
            outputTokens: try TestScenario.number(.outputTokens, "10"),
            knowledgeBase: nil,
            rerank: Choice(value: "rerank"),
            candidates: try TestScenario.number(.candidates, "150")
        )
        let scenario = try TestScenario.scenario([TestScenario.workload(.rag(shape))])
        let estimate = try TestScenario.estimate(scenario)
        // 150 documents are two queries at 1.00 a thousand; 8 × 400 + 60 tokens go to the model.
        #expect(estimate.expected("w.rerank") == "2000.00")
        #expect(estimate.expected("w.input_tokens") == "9780.00")
    }

    @Test("logs are paid by binary gigabytes, the rest as a share of the inference lines")
    func adjacent() throws {
        let adjacent = try DeclaredAdjacent.services(
            TestScenario.number(DeclaredAdjacent.shareOfRequests, "0.5"),
            TestScenario.number(DeclaredAdjacent.shareOfInference, "0.275")
        )
        // 2³⁰ tokens × 4 bytes × 50% are 2 GB.
        let shape = try TestScenario.requests("1048576", input: "1000", output: "24")
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape)],
            services: adjacent
        )
        let estimate = try TestScenario.estimate(scenario)
        #expect(estimate.expected("adjacent.logs") == "1.00")
        // 3,145.728 + 377.48736 is 3,523.21536; 27.5% of it is 968.884224.
        #expect(estimate.expected("adjacent.other") == "968.884224")
    }

    @Test("a share of unpriced lines is itself unpriced")
    func shareOfUnpriced() throws {
        let adjacent = try DeclaredAdjacent.services(
            TestScenario.number(DeclaredAdjacent.shareOfInference, "0.275")
        )
        let shape = try TestScenario.requests("1000", input: "1000", output: "24")
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape, tier: .flex)],
            services: adjacent
        )
        let last = try #require(try TestScenario.estimate(scenario).lines.last)
        guard case .unpriced(.dependsOnUnpriced(let lines)) = last.outcome else {
            Issue.record("the share has an amount")
            return
        }
        #expect(lines.map(\.name) == ["w.input_tokens", "w.output_tokens"])
    }

    @Test("own costs stand in the total, apart from the cloud bill")
    func ownCosts() throws {
        let costs = [
            OwnCost(
                label: "Evaluation",
                recurrence: .oneTime,
                amount: try TestScenario.number(.amount, "12000")
            ),
            OwnCost(
                label: "On-call",
                recurrence: .monthly,
                amount: try TestScenario.number(.amount, "800")
            ),
        ]
        let shape = try TestScenario.requests("0", input: "1000", output: "24")
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape)],
            ownCosts: costs
        )
        let estimate = try TestScenario.estimate(scenario)
        #expect(try estimate.total(overMonths: 36).amount.expected.description == "40800.00")
        #expect(try estimate.monthlyTotal(of: .own).amount.expected.description == "800.00")
    }

    @Test("an absurd volume is a named failure, not a wrong amount")
    func overflow() throws {
        let shape = try TestScenario.requests(
            "100000000000000000000",
            input: "100000000000000000000",
            output: "1"
        )
        let scenario = try TestScenario.scenario([TestScenario.workload(shape)])
        #expect(throws: EstimationFailure.self) { try TestScenario.estimate(scenario) }
    }
}
