import Analysis
import Catalog
import Diagnostics
import Foundation
import Pricing
import Quantities
import Scenarios
import TestSupport
import Testing

/// Workloads whose model is bought on another platform than Bedrock, at the shipped rates of
/// 2026-11-12.
@Suite("Workloads on other platforms")
struct OtherPlatformTests {
    /// A scenario with one workload of 100,000 requests, of 1,000 tokens in and 200 out.
    private static func scenario(_ workload: String, more: String = "") -> String {
        let keys = workload.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        return """
            title: Direct
            summary: A test.
            region: eu-central-1
            scope: geo
            workloads:
              answers:
                kind: requests
                monthly_requests: 100000
                input_tokens: 1000
                output_tokens: 200
            \(keys)
            \(more)
            """
    }

    // A hundred million tokens in and twenty million out. A million cost, in and out: GPT-4.1 2 and
    // 8 at OpenAI, in batch half; Claude Haiku 4.5 1 and 5 at Anthropic, in batch half; Gemini 2.5
    // Flash 0.30 and 2.50 at Google; gpt-oss-120b 0.15 and 0.60 at Groq; on Bedrock in the geography
    // of Europe Claude Haiku 4.5 is 1.10 and 5.50.
    @Test(
        "tokens cost what the platform lists",
        arguments: [
            ("platform: openai\nmodel: gpt-4.1", "360.00"),
            ("platform: openai\nmodel: gpt-4.1\ntier: batch", "180.00"),
            ("platform: anthropic\nmodel: claude-haiku-4.5", "200.00"),
            ("platform: anthropic\nmodel: claude-haiku-4.5\ntier: batch", "100.00"),
            ("platform: google-vertex\nmodel: gemini-2.5-flash", "80.00"),
            ("platform: groq\nmodel: gpt-oss-120b", "27.00"),
            ("platform: aws-bedrock\nmodel: claude-haiku-4.5", "220.00"),
            ("model: claude-haiku-4.5", "220.00"),
        ]
    )
    func prices(workload: String, amount: String) throws {
        let files = try PricedFiles(["one": Self.scenario(workload)])
        let estimate = try #require(files.estimate("one"), "\(files.findings("one"))")
        #expect(try estimate.total(.monthly).amount.expected.description == amount)
        // Gemini 2.5 Flash was sold until 2026-10-20.
        #expect(files.findings("one").filter { $0.code != "ended-offering" } == [])
    }

    // Of 100 million tokens of system prompts 80% are read and 20% written, beside 100 million
    // others in and 20 million out. GPT-4.1 has no price for writing, which costs what input
    // costs: 80 × 0.50 + 20 × 2 + 100 × 2 + 20 × 8. Claude Haiku 4.5: 80 × 0.10 + 20 × 1.25 +
    // 100 × 1 + 20 × 5, and for an hour 20 × 2. GPT-5.6 Terra: 80 × 0.20 + 20 × 2.50 + 100 × 2 +
    // 20 × 12, and for twelve hours, which Bedrock does not sell, 20 × 5.
    @Test(
        "each platform caches as it lists",
        arguments: [
            ("openai\nmodel: gpt-4.1\ncaching: { ttl: 5m, hit_rate: 80% }", "440.00"),
            ("openai\nmodel: gpt-4.1\ncaching: { ttl: 1h, hit_rate: 80% }", "440.00"),
            ("anthropic\nmodel: claude-haiku-4.5\ncaching: { ttl: 5m, hit_rate: 80% }", "233.00"),
            ("anthropic\nmodel: claude-haiku-4.5\ncaching: { ttl: 1h, hit_rate: 80% }", "248.00"),
            ("openai\nmodel: gpt-5.6-terra\ncaching: { ttl: 30m, hit_rate: 80% }", "506.00"),
            ("openai\nmodel: gpt-5.6-terra\ncaching: { ttl: 12h, hit_rate: 80% }", "556.00"),
        ]
    )
    func caching(workload: String, amount: String) throws {
        // Claude Haiku 4.5 caches no prefix below 4,096 tokens: the prompts are of 5,000 tokens,
        // in a fifth of the requests.
        let text = Self.scenario("platform: " + workload + "\nsystem_tokens: 5000")
            .replacing("monthly_requests: 100000", with: "monthly_requests: 20000")
            .replacing("    input_tokens: 1000", with: "    input_tokens: 5000")
            .replacing("output_tokens: 200", with: "output_tokens: 1000")
        let files = try PricedFiles(["one": text])
        let estimate = try #require(files.estimate("one"), "\(files.findings("one"))")
        #expect(try estimate.total(.monthly).amount.expected.description == amount)
    }

    @Test("the workload as it stands is compared with Bedrock, and moved there costs the same")
    func comparison() throws {
        let direct = Self.scenario("platform: anthropic\nmodel: claude-haiku-4.5")
        let bedrock = Self.scenario("model: claude-haiku-4.5")
        let files = try PricedFiles(["direct": direct, "bedrock": bedrock])
        let comparison = try files.comparison("direct")
        let baseline = comparison.baseline
        #expect(baseline.way.platform == "anthropic" && baseline.way.region == nil)
        #expect(baseline.way.scope == nil && baseline.total.amount.expected.description == "200.00")
        #expect(comparison.options.count { $0.way == baseline.way } == 1)
        let there = try #require(
            comparison.options.first {
                $0.way.platform == .bedrock && $0.way.scope == .geo && $0.way.tier == .standard
            }
        )
        #expect(there.way.region == "eu-central-1")
        #expect(try there.total == files.estimate("bedrock")?.total(.monthly))
        #expect(there.difference?.description == "20.00")
        let back = try files.comparison("bedrock")
        let here = back.options.first { $0.way == baseline.way }
        #expect(here?.total.amount == baseline.total.amount)
    }

    @Test("caching without a price for writing is kept where the tokens move")
    func movedCaching() throws {
        let text = Self.scenario(
            """
            platform: openai
            model: gpt-4.1
            system_tokens: 5000
            caching: { ttl: 5m, hit_rate: 80% }
            """
        )
        let comparison = try PricedFiles(["one": text]).comparison("one")
        let azure = comparison.options.first {
            $0.way.platform == "azure-openai" && $0.way.scope == .global && $0.way.tier == .standard
        }
        #expect(azure?.total.amount == comparison.baseline.total.amount)
        #expect(azure?.surroundings.contains(Surrounding(.caching, .kept)) == true)
    }

    /// A line of a workload, the code of what is wrong with it, and words of it and of its help.
    private static let wrong: [(line: String, code: String, words: String)] = [
        ("platform: opena", "unknown-platform", "did you mean openai?"),
        ("platform: aws-s3", "unknown-platform", "no platform \"aws-s3\""),
        ("platform: ''", "unknown-platform", "use one of anthropic, aws-bedrock"),
        ("platform: anthropic\nmodel: nova-pro", "unsold-model", "sold on aws-bedrock"),
        (
            "platform: openai\nmodel: us.anthropic.claude-haiku-4-5-20251001-v1:0",
            "conflicting-keys", "write claude-haiku-4.5"
        ),
        ("platform: openai\nguardrails: [content]", "conflicting-keys", "calls of its own models"),
        ("platform: openai\nregion: us-east-1", "conflicting-keys", "leave region out"),
        ("platform: openai\nscope: geo", "conflicting-keys", "leave scope out"),
        (
            "platform: openai\nprovisioned: { units: 1 }", "conflicting-keys",
            "model units of Amazon Bedrock only"
        ),
        (
            "platform: openai\nreserved: { term: 1m, input_tpm: 1, output_tpm: 1 }",
            "conflicting-keys", "reserved tokens of Amazon Bedrock only"
        ),
        (
            "platform: openai\ncustom_model: { fine_tuning: { training_tokens: 1 } }",
            "conflicting-keys", "custom models of Amazon Bedrock only"
        ),
        (
            "platform: anthropic\nmodel: claude-haiku-4.5\ncaching: { ttl: 30m, hit_rate: 80% }",
            "unknown-cache-lifetime", "5m, 1h"
        ),
    ]

    @Test("what a platform does not sell, and what is of Bedrock alone, is an error with its place")
    func errors() throws {
        for (lines, code, words) in Self.wrong {
            let workload = lines.contains("model:") ? lines : lines + "\nmodel: gpt-4.1"
            let files = try PricedFiles(["one": Self.scenario(workload)])
            let found = files.findings("one").filter { $0.severity == .error }
            #expect(files.estimate("one") == nil, "\(lines)")
            #expect(found.contains { $0.code == code }, "\(lines): \(found)")
            let text = DiagnosticPrinter().text(for: found)
            #expect(text.contains(words), "\(text)")
            #expect(found.allSatisfy { $0.range != nil }, "\(lines)")
        }
    }

    @Test("a scope is for a platform that sells by scope")
    func scopes() throws {
        let text = Self.scenario("platform: azure-openai\nmodel: gpt-4.1\nscope: global")
        let plain = text.replacing("\n    scope: global", with: "")
        let files = try PricedFiles(["one": text, "two": plain])
        let totals = try ["one", "two"].map { try files.estimate($0)?.total(.monthly) }
        #expect(totals[0] != nil && totals[0] == totals[1])
    }

    @Test("credits pay one bill, and what Bedrock routes is on Bedrock")
    func surroundings() throws {
        let credits = "credits: [{ label: Start, amount: 100 USD, expires_after_months: 12 }]"
        let logs = "adjacent: { logs: { share_of_requests: 100% } }"
        let direct = "platform: openai\nmodel: gpt-4.1"
        let routing = "routing: { workload: answers }"
        let files = try PricedFiles([
            "alone": Self.scenario(direct, more: credits),
            "mixed": Self.scenario(direct, more: credits + "\n" + logs),
            "bedrock": Self.scenario("model: claude-haiku-4.5", more: credits + "\n" + logs),
            "routed": Self.scenario(direct, more: routing),
        ])
        #expect(files.estimate("alone") != nil && files.estimate("bedrock") != nil)
        #expect(files.findings("mixed").map(\.summary).contains { $0.hasPrefix("credits pay one") })
        #expect(files.findings("routed").contains { $0.code == "conflicting-keys" })
        #expect(files.estimate("mixed") == nil && files.estimate("routed") == nil)
    }
}
