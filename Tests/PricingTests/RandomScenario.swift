import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import TestSupport

/// Scenarios with random shapes and random ranges, from a seed.
struct RandomScenario {
    private var random: SplitMix64
    private let volume: Int

    /// Starts with a seed; what happens in a month happens so many times as often as the seed says.
    init(seed: UInt64, volume: Int = 1) {
        random = SplitMix64(seed: seed)
        self.volume = volume
    }

    /// The next scenario, with so many workloads that are all alike.
    mutating func scenario(workloads: Int = 1) throws -> Scenario {
        let caching = try TestScenario.caching(.share(share(.hitRate)))
        let shape = try shape()
        let isCached = Bool.random(using: &random)
        let guardrails = try guardrails()
        let all = (0..<workloads)
            .map { index in
                TestScenario.workload(
                    shape,
                    id: index == 0 ? "w" : "w\(index + 1)",
                    caching: isCached ? caching : nil,
                    guardrails: guardrails
                )
            }
        let adjacent = try DeclaredAdjacent.services(
            share(DeclaredAdjacent.shareOfRequests),
            number(DeclaredAdjacent.bytesPerToken, 1...8),
            share(DeclaredAdjacent.shareOfInference)
        )
        return try TestScenario.scenario(
            all,
            knowledgeBases: [try knowledgeBase()],
            services: adjacent
        )
    }

    private mutating func guardrails() throws -> Guardrails {
        Guardrails(
            checks: [
                GuardrailCheck(Choice(value: .content)), GuardrailCheck(Choice(value: .pii)),
            ],
            charactersPerToken: try number(.charactersPerToken, 1...6)
        )
    }

    private mutating func shape() throws -> WorkloadShape {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            .requests(
                RequestsShape(
                    monthlyRequests: try number(.monthlyRequests, 0...9_999_999),
                    systemTokens: try number(.systemTokens, 0...3_000),
                    inputTokens: try number(.inputTokens, 0...9_000),
                    outputTokens: try number(.outputTokens, 0...3_000)
                )
            )
        case 1:
            .chat(
                ChatShape(
                    monthlyUsers: try number(.monthlyUsers, 0...99_999),
                    conversationsPerUser: try number(.conversationsPerUser, 1...9),
                    turnsPerConversation: try number(.turnsPerConversation, 1...12),
                    systemTokens: try number(.systemTokens, 0...3_000),
                    messageTokens: try number(.messageTokens, 1...300),
                    outputTokens: try number(.outputTokens, 1...700)
                )
            )
        case 2:
            .agent(
                AgentShape(
                    monthlyRuns: try number(.monthlyRuns, 0...99_999),
                    visibleInputTokens: try number(.visibleInputTokens, 1...9_000),
                    visibleOutputTokens: try number(.visibleOutputTokens, 1...3_000),
                    effort: .amplification(try number(.amplification, 1...12))
                )
            )
        default:
            .rag(
                RAGShape(
                    monthlyRequests: try number(.monthlyRequests, 0...999_999),
                    systemTokens: try number(.systemTokens, 0...3_000),
                    questionTokens: try number(.questionTokens, 1...200),
                    chunks: try number(.chunks, 0...200),
                    chunkTokens: try number(.chunkTokens, 1...900),
                    outputTokens: try number(.outputTokens, 1...1_500),
                    knowledgeBase: "kb",
                    rerank: Choice(value: "rerank")
                )
            )
        }
    }

    private mutating func knowledgeBase() throws -> KnowledgeBase {
        KnowledgeBase(
            id: "kb",
            title: "Base",
            store: try Bool.random(using: &random)
                ? TestScenario.bucket()
                : .openSearchServerless(
                    OpenSearchCapacity(
                        indexing: try number(.indexingOCUs, 0...8),
                        search: try number(.searchOCUs, 0...8),
                        minimum: .one
                    )
                ),
            embedding: Choice(value: "titan-embed"),
            parsing: Choice(value: "parser"),
            pages: try number(.pages, 0...999_999),
            tokensPerPage: try number(.tokensPerPage, 1...900),
            storedChunkTokens: try number(.storedChunkTokens, 1...900),
            monthlyRefresh: try share(.monthlyRefresh),
            dimensions: try number(.dimensions, 256...1_024),
            metadataBytes: try number(.metadataBytes, 0...4_096)
        )
    }

    private mutating func number(
        _ key: NumberKey,
        _ range: ClosedRange<Int>
    ) throws -> Assumption {
        let isVolume = key.volume != nil || key == .monthlyUsers
        let ends = (0..<3)
            .map { _ in Int.random(in: range, using: &random) * (isVolume ? volume : 1) }
            .sorted()
        return try TestScenario.spread(key, "\(ends[0])", "\(ends[1])", "\(ends[2])")
    }

    private mutating func share(_ key: NumberKey) throws -> Assumption {
        let ends = (0..<3).map { _ in Int.random(in: 10...99, using: &random) }.sorted()
        return try TestScenario.spread(key, "0.\(ends[0])", "0.\(ends[1])", "0.\(ends[2])")
    }
}
