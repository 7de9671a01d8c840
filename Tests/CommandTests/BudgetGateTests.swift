import Foundation
import TestSupport
import Testing

@Suite("Budgets from file to print")
struct BudgetGateTests {
    /// With Claude Haiku 4.5 at 1.00 and 5.00 dollars a million tokens 1,000 requests cost 6.00,
    /// and one draw in ten more than 13.70: P90 of the requests is 2,292.89.
    private func project(_ budget: String) throws -> ProjectFolder {
        let project = try ProjectFolder.small()
        try project.remove("Content/scenarios/good.yaml")
        try project.write(
            """
            title: One
            summary: One.
            region: us-east-1
            scope: global
            tags: { team: care }
            workloads:
              answers:
                kind: requests
                model: claude-haiku-4.5
                monthly_requests: { low: 500, expected: 1000, high: 3000, basis: guess }
                input_tokens: 1000
                output_tokens: 1000
            budget: \(budget)
            """,
            to: "Content/scenarios/one.yaml"
        )
        return project
    }

    private func status(_ budget: String, _ gates: String...) throws -> Int32 {
        let options = gates.map { " --gate " + $0 }.joined()
        return try Run(shell: "ratebook check" + options, in: project(budget)).status
    }

    @Test("check ends with 1 above the budget, and by the other gates where they are chosen")
    func gates() throws {
        #expect(try status("5 USD") == 1)
        #expect(try status("5 USD", "none") == 0)
        #expect(try status("5 USD", "unpriced") == 0)
        #expect(try status("12 USD") == 0)
        #expect(try status("12 USD", "p90") == 1)
        #expect(try status("14 USD", "p90") == 0)
        #expect(try status("14 USD", "near") == 1)
        #expect(try status("20 USD", "near") == 0)
    }

    @Test("a gate turns its finding into an error, in every form of print")
    func forms() throws {
        let text = try Run("check", in: project("5 USD"))
        #expect(text.errors.contains("error: \"One\" costs 6.00 USD a month, above the budget"))
        let marks = try Run("check", "--diagnostics=github", in: project("5 USD"))
        #expect(marks.errors.contains("::error file=Content/scenarios/one.yaml"))
        let warned = try Run("check", "--gate=none", in: project("5 USD"))
        #expect(warned.errors.contains("warning: \"One\" costs 6.00 USD a month"))
    }

    @Test("a line without a price fails where it is asked for")
    func unpriced() throws {
        let project = try project("5 USD")
        let scenario = try project.text(of: "Content/scenarios/one.yaml")
        let batch = scenario.replacing(
            "    input_tokens",
            with: "    tier: priority\n    input_tokens"
        )
        try project.write(batch, to: "Content/scenarios/one.yaml")
        #expect(try Run("check", "--gate=none", in: project).status == 0)
        let gated = try Run("check", "--gate=unpriced", in: project)
        #expect(gated.status == 1)
        #expect(gated.errors.contains("answers.input_tokens of \"One\" has no price"))
    }

    @Test("an unknown gate is refused with those that there are")
    func unknownGate() throws {
        let run = try Run("check", "--gate=bugdet", in: project("5 USD"))
        #expect(run.status == 2)
        #expect(run.errors.contains("budget") && run.errors.contains("unpriced"))
    }

    @Test("the budget stands in the estimate, on the report, in the portfolio and in its group")
    func pages() throws {
        let project = try project("5 USD")
        let settings = try project.text(of: "Content/site.yaml")
        let budgets = "budgets: { team: { care: 10 USD } }\n"
        try project.write(settings + budgets, to: "Content/site.yaml")
        let estimate = try EstimateJSON(Run("estimate", "one", "--json", in: project).output)
        #expect(estimate.member("status", of: "budget") as? String == "over")
        #expect(estimate.member("p90_status", of: "budget") as? String == "over")
        #expect(estimate.member("monthly", of: "budget") as? String == "5.00")
        #expect(try Run("build", "--formats", "md,json", in: project).status == 0)
        let report = try project.text(of: "Public/scenarios/one/index.md")
        #expect(report.contains("Over by USD 1.00."))
        #expect(try project.text(of: "Public/index.md").contains("5.00 (Over by USD 1.00.)"))
        let group = try project.text(of: "Public/groups/team/care/index.md")
        #expect(group.contains("Within: 60% of it is used. One draw in ten costs more than"))
        let data = try project.text(of: "Public/groups/team/care/index.json")
        #expect(data.contains("\"schema\": \"ratebook.group/1\""))
    }
}
