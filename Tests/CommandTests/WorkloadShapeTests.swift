import Foundation
import Quantities
import TestSupport
import Testing

/// Scenario files of each shape, priced with the shipped rates of one release.
@Suite("Workload shapes")
struct WorkloadShapeTests {
    private static let head = """
        title: One
        summary: A test.
        region: us-east-1
        scope: global

        workloads:
          w:

        """

    private func estimate(_ workload: String, _ options: String = "") throws -> EstimateJSON {
        let body = workload.split(separator: "\n").map { "    \($0)\n" }.joined()
        let project = try ProjectFolder.shipped(with: Self.head + body)
        let line =
            "ratebook estimate one --json --catalog 2026-11-12 --as-of 2026-11-12 " + options
        let run = try Run(shell: line, in: project)
        #expect(run.errors == "")
        return try EstimateJSON(run.output)
    }

    private func check(_ estimate: EstimateJSON, _ amounts: KeyValuePairs<String, String>) throws {
        for (line, amount) in amounts {
            #expect(try estimate.money(line: "w." + line, "expected").description == amount)
        }
        #expect(estimate.lines("lines").count == amounts.count)
    }

    private func derived(_ estimate: EstimateJSON, _ id: String) -> String? {
        estimate.lines("derived").first { $0["id"] as? String == id }?["expected"] as? String
    }

    @Test("a chat that caches its history")
    func chat() throws {
        let estimate = try estimate(
            """
            kind: chat
            model: claude-haiku-4.5
            monthly_users: 1000
            conversations_per_user: 1
            turns_per_conversation: 3
            system_tokens: 5000
            message_tokens: 100
            output_tokens: 400
            caching: { ttl: 5m, prefix: [system, history], hit_rate: 50%, turn_hit_rate: 80% }
            """
        )
        // Turns of 5,100, 5,600 and 6,100 tokens. They read 2,500; 80% of 5,100 and 10% of 5,000;
        // 80% of 5,600 and 10% of 5,000: 12,060 in all. The other 4,740 are written.
        try check(
            estimate,
            [
                "input_tokens": "0.00", "cache_read_tokens": "1.206",
                "cache_write_5m_tokens": "5.925", "output_tokens": "6.00",
            ]
        )
    }

    @Test("a cache whose hits follow from how often requests come")
    func arrivals() throws {
        let estimate = try estimate(
            """
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: 240
            system_tokens: 10000
            input_tokens: 0
            output_tokens: 0
            caching: { ttl: 1h, active_hours_per_month: 240 }
            """
        )
        #expect(derived(estimate, "w.miss_rate") == "0.367879441171442322")
        #expect(derived(estimate, "w.hit_rate") == "0.632120558828557678")
        // 2.4M tokens, 1 − 1 ÷ e of them read at 0.10 and the others written at 2.00.
        try check(
            estimate,
            [
                "input_tokens": "0.00", "cache_read_tokens": "0.151708934119",
                "cache_write_1h_tokens": "1.765821317623", "output_tokens": "0.00",
            ]
        )
    }

    @Test("an agent by its steps")
    func agent() throws {
        let estimate = try estimate(
            """
            kind: agent
            model: claude-haiku-4.5
            monthly_runs: 1000
            visible_input_tokens: 500
            visible_output_tokens: 300
            steps: { low: 2, expected: 4, high: 9 }
            stop_after: 3
            tool_definition_tokens: 5000
            step_input_tokens: 600
            step_output_tokens: 200
            retries: 5%
            """
        )
        // Calls of 5,500, 6,300 and 7,100 tokens that write 200, 200 and 300; 1.05 of each.
        try check(estimate, ["input_tokens": "19.845", "output_tokens": "3.675"])
        // 19,600 × 1.05 ÷ 800.
        #expect(derived(estimate, "w.amplification") == "25.725")
    }

    @Test("requests of two sizes, on both sides of a threshold")
    func largeRequests() throws {
        let workload = """
            kind: requests
            model: gpt-5.4
            scope: in-region
            monthly_requests: 1000
            input_tokens: 100000
            output_tokens: 1000
            large_requests: { share: 10%, input_tokens: 300000 }
            """
        let estimate = try estimate(workload)
        // 90M tokens at 2.75 and 30M at 5.50; 0.9M at 16.50 and 0.1M at 24.75.
        try check(estimate, ["input_tokens": "412.50", "output_tokens": "17.325"])
        #expect(derived(estimate, "w.requests_above_272000") == "100")
        // 950 × 100,000 at 2.75 and 50 × 300,000 at 5.50 are 261.25 and 82.50.
        let fewer = try self.estimate(workload, "--set w.large_requests.share=5%")
        #expect(try fewer.money(line: "w.input_tokens", "expected").description == "343.75")
    }

    @Test("a batch of stages, each on what the stage before wrote")
    func stages() throws {
        let estimate = try estimate(
            """
            kind: batch
            model: claude-haiku-4.5
            monthly_documents: 100000
            document_tokens: 8000
            stages:
              - { name: extract, system_tokens: 200, output_tokens: 600 }
              - { name: draft, model: claude-sonnet-4.6, system_tokens: 100, output_tokens: 300 }
              - { name: check, system_tokens: 50, output_tokens: 10, reads_document: true }
            """
        )
        // 8,200 tokens in and 600 out at 0.50 and 2.50; 700 and 300 at 1.50 and 7.50; 8,350 and
        // 10 at 0.50 and 2.50.
        try check(
            estimate,
            [
                "extract.input_tokens": "410.00", "extract.output_tokens": "150.00",
                "draft.input_tokens": "105.00", "draft.output_tokens": "225.00",
                "check.input_tokens": "417.50", "check.output_tokens": "2.50",
            ]
        )
        #expect(
            estimate.lines("lines")[2]["path"] as? [String] == [
                "Inference", "W, Draft", "Input tokens",
            ]
        )
    }

    @Test(
        "a volume for any time becomes one of a month",
        arguments: [
            ("100 an hour", "73000"), ("2400 per day", "73000"), ("2400 per workday", "52000"),
            ("16800 a week", "73000"), ("73000 per month", "73000"), ("876000 per year", "73000"),
            ("{ low: 1200, expected: 2400, high: 4800, per: day, basis: measured }", "73000"),
        ]
    )
    func periods(volume: String, monthly: String) throws {
        let workload = """
            kind: requests
            model: claude-haiku-4.5
            requests: \(volume)
            input_tokens: 100000
            output_tokens: 0
            """
        let estimate = try estimate(workload)
        // A tenth of a million tokens a request at 1.00.
        let cost = try (Quantity(parsing: monthly) / Quantity(10)).description + ".00"
        try check(estimate, ["input_tokens": cost, "output_tokens": "0.00"])
        let driver = try #require(estimate.lines("drivers").first)
        #expect(driver["id"] as? String == "w.requests")
        guard !volume.hasSuffix("month") else { return }
        #expect(derived(estimate, "w.monthly_requests") == monthly)
    }

    @Test("a month of 720 hours has 30 days, and the command line may state a time")
    func shortMonth() throws {
        let workload = """
            kind: requests
            model: claude-haiku-4.5
            requests: 1000 per day
            input_tokens: 100000
            output_tokens: 0
            """
        let short = try estimate(workload, "--set hours_per_month=720")
        #expect(try short.money(line: "w.input_tokens", "expected").description == "3000.00")
        let other = try estimate(workload, "--set w.requests='10 per hour'")
        #expect(try other.money(line: "w.input_tokens", "expected").description == "730.00")
    }

    @Test("texts to embed are paid by their tokens")
    func embedding() throws {
        let estimate = try estimate(
            """
            kind: embedding
            model: titan-text-embeddings-v2
            scope: in-region
            monthly_texts: 2000000
            text_tokens: 250
            """
        )
        // 500M tokens at 0.02.
        try check(estimate, ["embedding_tokens": "10.00"])
        let unit = estimate.members["unit_cost"] as? [String: Any]
        #expect(unit?["unit"] as? String == "text")
    }

    @Test("media are counted by meters, and one without a rate has no price")
    func media() throws {
        let estimate = try estimate(
            """
            kind: media
            model: cohere-embed-4
            uses:
              - { meter: embedding_tokens, monthly_amount: 1000000 }
              - { meter: output_video_seconds, monthly_amount: 60 }
            """
        )
        #expect(try estimate.money(line: "w.embedding_tokens", "expected").description == "0.12")
        let video = try #require(estimate.lines("lines").last)
        #expect(video["unpriced"] is String)
        #expect(video["usage_unit"] as? String == "seconds")
        #expect(estimate.member("is_lower_bound", of: "monthly") as? Bool == true)
    }
}
