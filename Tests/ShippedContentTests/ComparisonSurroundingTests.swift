import Analysis
import Catalog
import Foundation
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import TestSupport
import Testing

/// What becomes of the rest of a scenario when a workload is bought in another way.
@Suite("Comparison: what is around the model")
struct ComparisonSurroundingTests {
    private static func shipped() throws -> [String: String] {
        let folder = ProjectFolder.repository.appending(path: "Content/scenarios")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let pairs = try names.filter { $0.hasSuffix(".yaml") }
            .map { name in
                (
                    String(name.dropLast(5)),
                    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                )
            }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private func treatments(_ option: ComparedOption?) -> [Surrounding.Part: String] {
        let pairs = (option?.surroundings ?? []).map { ($0.part, $0.treatment.rawValue) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    @Test("the workload as it stands is the estimate, and comes first of what costs the same")
    func baseline() throws {
        let texts = try Self.shipped()
        let files = try PricedFiles(texts)
        var compared = 0
        for name in texts.keys.sorted() {
            guard let comparison = try? files.comparison(name) else { continue }
            compared += 1
            let estimate = try #require(files.estimate(name))
            #expect(try comparison.baseline.total == estimate.total(.monthly), "\(name)")
            #expect(comparison.options.count { $0.isBaseline } == 1)
            let totals = comparison.options.map(\.total.amount.expected)
            #expect(totals == totals.sorted())
            let first = comparison.options.first { $0.difference == .zero }
            #expect(first?.isBaseline == true)
        }
        #expect(compared == 8)
    }

    @Test("a way on Bedrock costs what the scenario costs when it is written so")
    func rewritten() throws {
        let text = try #require(try Self.shipped()["rag-assistant"])
        let geo = text.replacing("\nscope: global", with: "\nscope: geo")
        let nova = geo.replacing("model: claude-sonnet-4.6", with: "model: nova-pro")
        let files = try PricedFiles(["one": text, "geo": geo, "nova": nova])
        let options = try files.comparison("one").options
        func total(_ model: OfferingID) -> Total? {
            options.first { $0.way.model == model && $0.way.words == "aws-bedrock geo standard" }?
                .total
        }
        #expect(try files.estimate("geo")?.total(.monthly) == total("claude-sonnet-4.6"))
        #expect(try files.estimate("nova")?.total(.monthly) == total("nova-pro"))
        #expect(total("nova-pro") != total("claude-sonnet-4.6"))
    }

    @Test("each thing around the model is kept, replaced, left out or not modelled")
    func parts() throws {
        let files = try PricedFiles(try Self.shipped())
        func option(
            _ name: String,
            _ platform: PlatformID,
            workload: String? = nil,
            _ choose: (ComparedOption) -> Bool = { _ in true }
        ) throws -> ComparedOption? {
            var request = ComparisonRequest()
            request.workload = workload
            return try files.comparison(name, request).options
                .first { $0.way.platform == platform && !$0.isBaseline && choose($0) }
        }
        let rag = treatments(
            try option("rag-assistant", "google-vertex") { $0.way.model == "claude-haiku-4.5" }
        )
        #expect(
            rag == [
                .tokenCounts: "not-modelled", .caching: "kept", .knowledgeBases: "kept",
                .reranking: "kept", .guardrails: "kept", .shareOfInference: "not-modelled",
                .dataTransfer: "not-modelled",
            ]
        )
        let gpt = try option("rag-assistant", "aws-bedrock") { $0.way.model == "gpt-5.4" }
        #expect(treatments(gpt) == [.tokenCounts: "not-modelled", .caching: "not-modelled"])
        #expect(gpt?.cacheLifetime == nil)
        let triage = treatments(try option("agentcore-operations", "anthropic"))
        #expect(triage[.flows] == "not-modelled" && triage[.routing] == "left-out")
        #expect(triage[.agentCore] == nil && triage[.adjacentServices] == "kept")
        let runs = treatments(try option("agentcore-operations", "anthropic", workload: "runs"))
        #expect(runs[.agentCore] == "kept" && runs[.routing] == nil && runs[.guardrails] == "kept")
        let sorting = treatments(try option("mail-triage", "google-vertex"))
        #expect(sorting[.tierShares] == "replaced")
        let replies = try option("mail-triage", "anthropic", workload: "replies")
        #expect(treatments(replies)[.reservation] == "replaced")
        // 780,000 replies a month of 4,500 tokens in at 1.00 and 450 out at 5.00, none reserved.
        #expect(replies?.way.tier == .batch)
        let standard = try option("mail-triage", "anthropic", workload: "replies") {
            $0.way.tier == .standard
        }
        #expect(standard?.tokens.amount.expected.description == "5265.00")
    }

    // The prefix of 1,200 tokens is in 50,000 requests, 90% of which find it: 54 million tokens
    // are read and 6 million written, beside 403 million others in and 25 million out. On GPT-6.1
    // Sol the cache lasts 30 minutes: 2.00, 0.10, 2.50 and 10.00 for a million.
    @Test("caching goes to the lifetime and the prices of another model")
    func caching() throws {
        var request = ComparisonRequest()
        request.models = ["gpt-6.1-sol"]
        let comparison = try PricedFiles(try Self.shipped()).comparison("rag-assistant", request)
        let option = try #require(
            comparison.options.first {
                $0.way.words == "aws-bedrock global standard" && !$0.isBaseline
            }
        )
        #expect(option.cacheLifetime?.description == "30m")
        #expect(treatments(option)[.caching] == "replaced")
        #expect(option.tokens.amount.expected.description == "1076.40")
    }

    @Test(
        "a customised, imported or provisioned model is not compared",
        arguments: [
            ("fine-tuned-support", nil, ComparisonRefusal.customModel("Answers")),
            ("distilled-extraction", "fields", .customModel("Fields of an invoice")),
            ("distilled-extraction", "handwriting", .importedModel("Notes by hand")),
            ("media-studio", nil, .noTokens),
            ("rag-assistant", "answer", .unknownWorkload("answer")),
        ]
    )
    func refusals(name: String, workload: String?, refusal: ComparisonRefusal) throws {
        var request = ComparisonRequest()
        request.workload = workload
        let files = try PricedFiles(try Self.shipped())
        #expect(throws: refusal) { try files.comparison(name, request) }
    }
}
