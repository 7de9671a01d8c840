import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Parameters and variants from file to print")
struct VariantTests {
    /// With Claude Haiku 4.5 at 1.00 and 5.00 dollars a million tokens a request of 1,000 tokens in
    /// and 200 out costs 0.002 dollars; Claude Sonnet 4.5 costs three times as much.
    private static let scenario = """
        title: One
        summary: One.
        region: us-east-1
        scope: global

        parameters:
          monthly_users: { low: 500, expected: 1000, high: 2000, basis: guess, unit: users }
          visits: 10

        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: = monthly_users * visits
            input_tokens: 1000
            output_tokens: { low: 200, expected: 200, high: 200, basis: measured }

        variants:
          pilot: { title: Pilot phase, monthly_users: 100 }
          company:
            monthly_users: { low: 5000, expected: 10000, high: 20000, basis: guess }
            answers.output_tokens: = visits * 40
          sonnet: { answers.model: claude-sonnet-4.5, answers.monthly_requests: 1000 }
        """

    private func estimate(_ option: String = "--diagnostics=text") throws -> EstimateJSON {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        let run = try Run("estimate", "one", "--json", option, in: project)
        #expect(run.status == 0, "\(run.errors)")
        return try EstimateJSON(run.output)
    }

    private func monthly(_ variant: [String: Any]) throws -> [String] {
        let total = try #require(variant["monthly"] as? [String: Any])
        return try ["low", "expected", "high"].map { try #require(total[$0] as? String) }
    }

    // Requests × 0.002; with 400 tokens out 0.003; 1,000 requests of Sonnet × 0.006.
    @Test("the variants stand beside the scenario, each with its own totals")
    func totals() throws {
        let estimate = try estimate()
        #expect(try monthly(estimate.members) == ["10.00", "20.00", "40.00"])
        let variants = estimate.lines("variants")
        #expect(variants.map { $0["id"] as? String } == ["pilot", "company", "sonnet"])
        #expect(variants.map { $0["title"] as? String } == ["Pilot phase", "Company", "Sonnet"])
        #expect(
            try variants.map(monthly) == [
                ["2.00", "2.00", "2.00"], ["150.00", "300.00", "600.00"], ["6.00", "6.00", "6.00"],
            ]
        )
        let changes = try #require(variants[1]["changes"] as? [[String: Any]])
        #expect(changes.allSatisfy { $0["value"] is NSNull })
        let pilot = (variants[0]["changes"] as? [[String: Any]])?.first
        #expect(pilot?["value"] as? String == "100" && pilot?["words"] is NSNull)
        #expect(
            changes.map { [$0["name"] as? String, $0["words"] as? String] } == [
                ["monthly_users", "10000 (5000 to 20000)"],
                ["answers.output_tokens", "= visits * 40"],
            ]
        )
        #expect((variants[1]["total_12_months"] as? [String: Any])?["high"] as? String == "7200.00")
        #expect((variants[0]["unit_cost"] as? [String: Any])?["expected"] as? String == "0.002")
    }

    @Test("a variant can be estimated alone")
    func alone() throws {
        let sonnet = try estimate("--variant=sonnet")
        #expect(sonnet.text("scenario") == "one")
        #expect(sonnet.text("variant") == "sonnet")
        #expect(sonnet.text("title") == "One: Sonnet")
        #expect(try monthly(sonnet.members) == ["6.00", "6.00", "6.00"])
        #expect(sonnet.lines("variants").isEmpty)
        // Nothing follows from the parameters any more.
        let drivers = sonnet.lines("drivers").compactMap { $0["id"] as? String }
        #expect(!drivers.contains("monthly_users"))
        #expect(try estimate().members["variant"] is NSNull)
    }

    @Test("a setting moves all that follows from a parameter, in the variants as well")
    func settingParameter() throws {
        let estimate = try estimate("--set=visits=20")
        #expect(try monthly(estimate.members) == ["20.00", "40.00", "80.00"])
        let variants = estimate.lines("variants")
        #expect(try monthly(variants[0]) == ["4.00", "4.00", "4.00"])
        // 200,000 requests × (0.001 + 800 × 0.000005).
        #expect(try monthly(variants[1])[1] == "1000.00")
    }

    @Test("a setting takes the place of an expression")
    func settingExpression() throws {
        let estimate = try estimate("--set=answers.monthly_requests=500")
        #expect(try monthly(estimate.members) == ["1.00", "1.00", "1.00"])
        let drivers = estimate.lines("drivers")
        #expect(drivers.map { $0["id"] as? String }.first == "answers.monthly_requests")
        #expect(drivers.first?["formula"] is NSNull)
    }

    /// 10,000 requests with a prefix of 5,000 tokens, of which each is written or read: at a hit
    /// rate of 90 percent 5 million are written at 1.25 or 2.00 dollars and 45 million read at
    /// 0.10; 1 million in and 1 million out are 1.00 and 5.00.
    @Test("a variant changes the lifetime of a cache and the months that are looked at")
    func sections() throws {
        let scenario = """
            title: One
            summary: One.
            region: us-east-1
            scope: global
            start: 2026-12

            workloads:
              answers:
                kind: requests
                model: claude-haiku-4.5
                monthly_requests: 10000
                system_tokens: 5000
                input_tokens: 100
                output_tokens: 100
                caching: { ttl: 5m, hit_rate: 90% }

            variants:
              long: { answers.caching.ttl: 1h, start: 2027-03, horizon_months: 48 }
            """
        let project = try ProjectFolder.shipped(with: scenario)
        let run = try Run("estimate", "one", "--json", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let estimate = try EstimateJSON(run.output)
        #expect(try monthly(estimate.members)[1] == "16.75")
        #expect(try monthly(estimate.lines("variants")[0])[1] == "20.50")
        let alone = try Run("estimate", "one", "--variant=long", "--json", in: project)
        let months = try EstimateJSON(alone.output).lines("months")
        #expect(months.count == 48)
        #expect(months.first?["starts"] as? String == "2027-03-01")
    }

    @Test("the page, the terminal and the Markdown show the variants in one table")
    func forms() throws {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        #expect(try Run("build", "--formats", "md,html", in: project).status == 0)
        let page = try project.text(of: "Public/scenarios/one/index.md")
        let row =
            "| Pilot phase | 2.00 | 2.00 | 2.00 | 2.00 | USD 2.00 per 1,000 requests | 24.00 |"
        #expect(page.contains(row))
        #expect(page.contains("= monthly users × visits"))
        #expect(try project.text(of: "Public/scenarios/one/index.html").contains("Pilot phase"))
        let text = try Run("estimate", "one", in: project).output
        #expect(text.contains("Pilot phase") && text.contains("answers.model: claude-sonnet-4.5"))
        let explained = try Run("explain", "one", "answers.input_tokens", in: project).output
        #expect(explained.contains("In words: monthly users × visits × input"))
        for input in ["Monthly users: 1,000 users (500 to 2,000)", "Visits: 10"] {
            #expect(explained.contains("- \(input)\n"), "\(input)")
        }
        // The portfolio counts the scenario once, as it stands.
        let portfolio = try project.text(of: "Public/index.md")
        #expect(!portfolio.contains("Pilot phase"))
    }
}
