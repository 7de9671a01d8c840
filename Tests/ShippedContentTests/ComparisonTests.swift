import Analysis
import Catalog
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import TestSupport
import Testing

/// A workload bought in other ways, with the rates of 2026-11-12.
@Suite("Comparison")
struct ComparisonTests {
    /// A million requests of 1,000 tokens in and 200 out: a thousand times the price of a million
    /// tokens in, and two hundred times that of a million out.
    static func scenario(_ model: String, more: String = "") -> String {
        """
        title: One
        summary: One.
        region: us-east-1
        scope: global
        workloads:
          answers:
            kind: requests
            model: \(model)
            monthly_requests: 1000000
            input_tokens: 1000
            output_tokens: 200
        \(more)
        """
    }

    /// What the tokens cost by platform, scope and tier.
    private func tokens(_ comparison: Comparison, of model: OfferingID) -> [String: String] {
        let pairs = comparison.options.filter { $0.way.model == model }
            .map { ($0.way.words, $0.tokens.amount.expected.description) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private func gaps(_ comparison: Comparison) -> [String: String] {
        let pairs = comparison.gaps.map { gap in
            ("\(gap.way.model) " + gap.way.words, String("\(gap.reason)".prefix { $0 != "(" }))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    // By dollars for a million tokens in and out, from the table of what the same costs elsewhere:
    // 2.50/15 at OpenAI, globally on Bedrock and on Azure; 2.75/16.50 in a geography; batch and
    // flex 1.25/7.50; priority 5/30. So 2,500 + 3,000, 2,750 + 3,300, and so on.
    @Test("GPT-5.4 costs what Bedrock, OpenAI and Azure list")
    func gpt() throws {
        let comparison = try PricedFiles(["one": Self.scenario("gpt-5.4")]).comparison("one")
        let found = tokens(comparison, of: "gpt-5.4")
        #expect(found["aws-bedrock global standard"] == "5500.00")
        #expect(found["aws-bedrock geo standard"] == "6050.00")
        #expect(found["openai - standard"] == "5500.00")
        #expect(found["openai - batch"] == "2750.00")
        #expect(found["openai - flex"] == "2750.00")
        #expect(found["openai - priority"] == "11000.00")
        #expect(found["azure-openai global standard"] == "5500.00")
        #expect(found["azure-openai geo standard"] == "6050.00")
        #expect(found["azure-openai global priority"] == "11000.00")
        let gaps = gaps(comparison)
        #expect(gaps["gpt-5.4 google-vertex - -"] == "notSold")
        #expect(gaps["gpt-5.4 groq - -"] == "notSold")
        #expect(gaps["gpt-5.4 anthropic - -"] == "notSold")
        for tier in ["batch", "flex"] {
            #expect(gaps["gpt-5.4 aws-bedrock global \(tier)"] == "noRate")
            #expect(gaps["gpt-5.4 aws-bedrock geo \(tier)"] == "noRate")
        }
        #expect(comparison.baseline.way.words == "aws-bedrock global standard")
        #expect(comparison.options.first?.tokens.amount.expected.description == "2750.00")
    }

    // Opus 4.7 5/25, Sonnet 4.6 3/15 and Haiku 4.5 1/5 directly, globally on Bedrock, on Azure and
    // on Vertex AI; 10% more in a geography, or in a region of Vertex AI; half of it in batches, where they are sold so.
    @Test(
        "Claude costs what Bedrock, Anthropic, Azure and Vertex AI list",
        arguments: [
            ("claude-opus-4.7", "10000.00", "11000.00", "5000.00"),
            ("claude-sonnet-4.6", "6000.00", "6600.00", "3000.00"),
            ("claude-haiku-4.5", "2000.00", "2200.00", "1000.00"),
        ]
    )
    func claude(model: OfferingID, global: String, geo: String, batch: String) throws {
        let files = try PricedFiles(["one": Self.scenario(model.text)])
        let comparison = try files.comparison("one")
        let found = tokens(comparison, of: model)
        #expect(found["aws-bedrock global standard"] == global)
        #expect(found["aws-bedrock geo standard"] == geo)
        #expect(found["anthropic - standard"] == global)
        #expect(found["azure-openai global standard"] == global)
        #expect(found["google-vertex global standard"] == global)
        #expect(found["google-vertex in-region standard"] == geo)
        #expect(found["claude-platform-aws - standard"] == global)
        #expect(found["anthropic - batch"] == batch)
        #expect(found["google-vertex global batch"] == batch)
        #expect(gaps(comparison)["\(model) azure-openai global batch"] == "noRate")
        #expect(gaps(comparison)["\(model) openai - -"] == "notSold")
        // On Bedrock there are batches of Sonnet 4.6 and Haiku 4.5, and none of Opus 4.7.
        let isInBatches = found["aws-bedrock global batch"] == batch
        #expect(isInBatches == (model != "claude-opus-4.7"))
    }

    // 300,000 tokens in are above 272,000, so that the whole request is at 5/22.50: a thousand of
    // them with 1,000 out cost 1,500 + 22.50. In a geography 10% more.
    @Test("a long request is at the price of long requests everywhere")
    func longContext() throws {
        let text = Self.scenario("gpt-5.4")
            .replacing("monthly_requests: 1000000", with: "monthly_requests: 1000")
            .replacing("input_tokens: 1000", with: "input_tokens: 300000")
            .replacing("output_tokens: 200", with: "output_tokens: 1000")
        let found = tokens(try PricedFiles(["one": text]).comparison("one"), of: "gpt-5.4")
        #expect(found["aws-bedrock global standard"] == "1522.50")
        #expect(found["aws-bedrock geo standard"] == "1674.75")
        #expect(found["openai - standard"] == "1522.50")
        #expect(found["azure-openai global standard"] == "1522.50")
    }

    // Groq: gpt-oss-120b .15/.60, so 150 + 120; Llama 3.3 70B is not on its list any more. Gemini
    // 2.5 Pro 1.25/10: 1,250 + 2,000. Llama 3.3 70B on Bedrock .72/.72: 720 + 144.
    @Test("other models are looked at in the tier that is in use, on every platform")
    func otherModels() throws {
        let text =
            Self.scenario(
                "llama-3.3-70b",
                more: "compare_with: [gpt-oss-120b, gemini-2.5-pro, titan-text-express]"
            )
            .replacing("scope: global", with: "scope: geo")
        let comparison = try PricedFiles(["one": text]).comparison("one")
        #expect(comparison.baseline.tokens.amount.expected.description == "864.00")
        #expect(gaps(comparison)["llama-3.3-70b groq - -"] == "notSold")
        let oss = tokens(comparison, of: "gpt-oss-120b")
        #expect(oss["groq - standard"] == "270.00")
        #expect(oss["azure-openai global standard"] == "270.00")
        #expect(oss.keys.allSatisfy { $0.hasSuffix("standard") })
        let gemini = tokens(comparison, of: "gemini-2.5-pro")
        #expect(gemini == ["google-vertex - standard": "3250.00"])
        let option = try #require(comparison.options.first { $0.way.model == "gemini-2.5-pro" })
        #expect(option.difference?.description == "2386.00")
        #expect(option.surroundings.map(\.part) == [.tokenCounts, .dataTransfer])
        #expect(option.surroundings.allSatisfy { $0.treatment == .notModelled })
    }

    @Test("what is not to be had is never a price of nought, and has its reason")
    func notOffered() throws {
        // Titan Text Express takes 8,000 tokens; Sonnet 4.6 was not to be had in-region.
        let text = Self.scenario("claude-sonnet-4.6", more: "compare_with: [titan-text-express]")
            .replacing("kind: requests", with: "kind: chat")
            .replacing("monthly_requests: 1000000", with: "monthly_users: 100")
            .replacing("input_tokens: 1000", with: "system_tokens: 9000")
            .replacing("output_tokens: 200", with: more)
        let comparison = try PricedFiles(["one": text]).comparison("one")
        let gaps = gaps(comparison)
        #expect(gaps["claude-sonnet-4.6 aws-bedrock in-region standard"] == "unavailable")
        #expect(gaps["claude-sonnet-4.6 aws-bedrock global batch"] == "tooSlow")
        #expect(gaps["claude-sonnet-4.6 anthropic - batch"] == "tooSlow")
        #expect(gaps["claude-sonnet-4.6 groq - -"] == "notSold")
        #expect(gaps.filter { $0.key.hasPrefix("titan") }.values.contains("tooLarge"))
        #expect(comparison.options.allSatisfy { $0.tokens.amount.expected > .zero })
        #expect(comparison.options.allSatisfy { $0.total.unpricedLines == 0 })
    }

    private let more = """
        conversations_per_user: 10
            turns_per_conversation: 2
            message_tokens: 50
            output_tokens: 200
        """
}

extension PurchaseWay {
    /// Platform, scope and tier, with `-` for what has no meaning.
    var words: String {
        "\(platform) \(scope?.rawValue ?? "-") \(tier?.rawValue ?? "-")"
    }
}
