import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Levers of a scenario file")
struct LeverTests {
    private static func scenario(_ body: String, levers: String = "") -> String {
        """
        title: One
        summary: A scenario with two workloads.
        region: us-east-1
        scope: global

        \(body)

        adjacent:
          logs: { share_of_requests: \(levers.isEmpty ? "25%" : "100%") }
          other: { share_of_inference: 10% }
        \(levers)
        """
    }

    private static let before = scenario(
        """
        workloads:
          answers:
            kind: rag
            model: claude-sonnet-4.6
            monthly_requests: { low: 40000, expected: 50000, high: 65000 }
            system_tokens: 1200
            question_tokens: 60
            output_tokens: 500
            retrieval:
              knowledge_base: handbook
              chunks: { low: 8, expected: 16, high: 28 }
              chunk_tokens: 500
              rerank: amazon-rerank-1.0
            guardrails: [content]
          mails:
            kind: requests
            model: nova-pro
            scope: geo
            monthly_requests: 200000
            system_tokens: 800
            input_tokens: 1000
            output_tokens: 300

        knowledge_bases:
          handbook:
            store: { kind: opensearch-serverless }
            corpus: { pages: 60000, monthly_refresh: 8% }
            embedding: titan-text-embeddings-v2
        """,
        levers: """
            levers:
              - { kind: vector-store, knowledge_base: handbook }
              - { kind: context-compression, model: nova-lite, kept: 50% }
              - { kind: cascade, workload: answers, model: nova-2-lite, resolved: 40%, check_tokens: 60 }
              - { kind: structured-output, workload: mails, shorter: 20%, schema_tokens: 100 }
              - { kind: prompt-routing, workload: mails, routed: 50% }
              - { kind: log-sampling, share: 25% }
            """
    )

    /// The same with every lever, as a person would write it.
    private static let after = scenario(
        """
        workloads:
          answers:
            kind: rag
            model: nova-2-lite
            monthly_requests: 50000
            system_tokens: 1200
            question_tokens: 60
            output_tokens: 560
            retrieval:
              knowledge_base: handbook
              chunks: 8
              candidates: 16
              chunk_tokens: 500
              rerank: amazon-rerank-1.0
            guardrails: [content]
          escalated:
            kind: rag
            model: claude-sonnet-4.6
            monthly_requests: 30000
            system_tokens: 1200
            question_tokens: 60
            output_tokens: 500
            retrieval: { chunks: 8, chunk_tokens: 500 }
            guardrails: [content]
          summaries:
            kind: requests
            model: nova-lite
            scope: geo
            monthly_requests: 50000
            input_tokens: 8060
            output_tokens: 4000
          mails:
            kind: requests
            model: nova-pro
            scope: geo
            monthly_requests: 100000
            system_tokens: 900
            input_tokens: 1000
            output_tokens: 240
          mails_small:
            kind: requests
            model: nova-lite
            scope: geo
            monthly_requests: 100000
            system_tokens: 900
            input_tokens: 1000
            output_tokens: 240

        routing: { monthly_requests: 200000 }

        knowledge_bases:
          handbook:
            store: { kind: s3-vectors }
            corpus: { pages: 60000, monthly_refresh: 8% }
            embedding: titan-text-embeddings-v2
        """
    )

    private func run(_ text: String, _ flags: String = "--json") throws -> Run {
        let project = try ProjectFolder.shipped(with: text)
        let line = "ratebook estimate one \(flags) --catalog 2026-11-12 --as-of 2026-11-12"
        let run = try Run(shell: line, in: project)
        #expect(!run.errors.contains("error"), "\(run.errors)")
        return run
    }

    private func levers(_ text: String) throws -> [String: Any] {
        let estimate = try EstimateJSON(run(text).output)
        return try #require(estimate.members["levers"] as? [String: Any])
    }

    @Test("the last step of the waterfall is the estimate of the scenario written with all levers")
    func lastStep() throws {
        let study = try levers(Self.before)
        let steps = try #require(study["steps"] as? [[String: Any]])
        let stacked = steps.compactMap { $0["stacked"] as? [String: Any] }
        #expect(stacked.count == 6)
        #expect(stacked.allSatisfy { $0["refused"] == nil }, "\(stacked)")
        let written = try EstimateJSON(run(Self.after).output)
        let expected = try written.money("monthly", "expected").description
        #expect(stacked.last?["after"] as? String == expected)
        #expect(study["after"] as? String == expected)
        let today = try EstimateJSON(run(Self.before).output).money("monthly", "expected")
        #expect(study["before"] as? String == today.description)
        // Routing: half of 200,000 requests of 1,900 and 240 tokens at 0.06 and 0.24 where they
        // were at 0.80 and 3.20, and a dollar for each thousand of all; logs and 10 percent of
        // what inference saves on top.
        let routing = try #require(stacked[4]["saving"] as? String)
        // 0.10 × 1,900 × 0.74 + 0.10 × 240 × 2.96 = 211.64, with 10 percent 232.804, less 200.
        #expect(routing == "32.804")
    }

    @Test("each lever gives the numbers that it changes")
    func changes() throws {
        let steps = try #require(levers(Self.before)["steps"] as? [[String: Any]])
        let cascade = try #require(steps[2]["stacked"] as? [String: Any])
        let changes = try #require(cascade["changes"] as? [[String: Any]])
        let escalated = try #require(
            changes.first { $0["name"] as? String == "answers_escalated.monthly_requests" }
        )
        #expect(escalated["before"] is NSNull)
        let after = try #require(escalated["after"] as? [String: Any])
        #expect(after["expected"] as? String == "30000")
        #expect(after["low"] as? String == "24000" && after["high"] as? String == "39000")
        #expect(
            after["formula"] as? String == "answers_monthly_requests × (1 − cascade_resolved)"
        )
    }

    @Test("without a list every lever is tried by default assumptions, marked as such")
    func defaults() throws {
        let study = try levers(Self.after)
        #expect(study["is_stated"] as? Bool == false)
        let steps = try #require(study["steps"] as? [[String: Any]])
        #expect(steps.count == 17)
        let numbers = steps.flatMap { $0["assumptions"] as? [[String: Any]] ?? [] }
        #expect(!numbers.isEmpty)
        #expect(numbers.allSatisfy { $0["is_default"] as? Bool == true })
        #expect(numbers.allSatisfy { $0["basis"] is String && $0["note"] is String })
    }

    @Test("the terminal names the best levers, and all of them where it is asked")
    func terminal() throws {
        let short = try run(Self.before, "").output
        #expect(short.contains("alone would save $"))
        #expect(short.contains("ratebook estimate one --levers"))
        let long = try run(Self.before, "--levers").output
        #expect(long.contains("What can be done about it"))
        #expect(long.contains("The author lists the levers in this order."))
        #expect(long.contains("Order matters here"))
        for title in ["Cheaper vector store", "Cascade routing", "Log sampling"] {
            #expect(long.contains(title))
        }
        let table = try run(Self.before, "--levers --csv").output
        #expect(table.hasPrefix("Lever,"))
    }

    @Test("a number of a lever can be set on the command line")
    func setting() throws {
        let project = try ProjectFolder.shipped(with: Self.before)
        let line =
            "ratebook estimate one --json --set levers.3.resolved=50% --catalog 2026-11-12 "
            + "--as-of 2026-11-12"
        let estimate = try EstimateJSON(Run(shell: line, in: project).output)
        let study = try #require(estimate.members["levers"] as? [String: Any])
        let steps = try #require(study["steps"] as? [[String: Any]])
        let numbers = try #require(steps[2]["assumptions"] as? [[String: Any]])
        #expect(numbers[0]["expected"] as? String == "0.5")
    }
}
