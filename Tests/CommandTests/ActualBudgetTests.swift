import Foundation
import TestSupport
import Testing

/// Budgets beside what months cost, in gates and on pages.
///
/// The scenario is estimated at USD 350 a month; its bill of February is USD 385.
@Suite("Budgets and actual cost")
struct ActualBudgetTests {
    private func project(_ budget: String, upTo day: Int = 28) throws -> ProjectFolder {
        let project = try ProjectFolder.yearWithUsage()
        if day < 28 {
            // A fifth of the bill, in as many days as `day`.
            try project.writeUsage(
                of: "2026-02",
                upTo: day,
                [
                    ("111111111111", "input_tokens", 22_000_000, "22"),
                    ("111111111111", "output_tokens", 11_000_000, "55"),
                ]
            )
        }
        let scenario = try project.text(of: "Content/scenarios/help.yaml")
        try project.write(scenario + "budget: \(budget)\n", to: "Content/scenarios/help.yaml")
        return project
    }

    @Test("a whole month above its budget fails the gate, also where the estimate is within it")
    func over() throws {
        let run = try Run("check", in: project("360 USD"))
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "\"Help\" cost 385.00 USD in 2026-02, above the budget of 360.00 USD "
                    + "[actual-over-budget]"
            )
        )
        #expect(try Run("check", in: project("385 USD")).status == 0)
        #expect(try Run("check", "--gate", "none", in: project("360 USD")).status == 0)
    }

    // 77 dollars in 5 of 28 days are 431.20 at that pace, and in 7 days 308.
    @Test("a running month fails by what it comes to at its pace")
    func forecast() throws {
        let run = try Run("check", in: project("400 USD", upTo: 5))
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "\"Help\" cost 77.00 USD in 2026-02 up to day 5 of 28, and comes to 431.20 USD at "
                    + "this pace, above the budget of 400.00 USD [forecast-over-budget]"
            )
        )
        #expect(try Run("check", in: project("400 USD", upTo: 7)).status == 0)
    }

    @Test("credits do not count, and own costs do as they are estimated")
    func creditsAndOwnCosts() throws {
        let project = try project("420 USD")
        let scenario = try project.text(of: "Content/scenarios/help.yaml")
        try project.write(
            scenario + """
                own_costs:
                  monthly:
                    - label: Care
                      amount: { low: 20 USD, expected: 30 USD, high: 40 USD, basis: guess, owner: us }

                """,
            to: "Content/scenarios/help.yaml"
        )
        // 385 and 30 are within 420.
        let within = try Run("check", in: project)
        #expect(within.status == 0, "\(within.errors)")
        let table = try project.text(of: "Content/usage/2026-02.csv")
        let credit =
            "2026-02,cur,111111111111,,,,,,,AmazonBedrock,,,,,,-50,USD,credit,2026-02-28,,,,\n"
        try project.write(table + credit, to: "Content/usage/2026-02.csv")
        try project.edit("Content/scenarios/help.yaml", "budget: 420 USD", "budget: 414 USD")
        let run = try Run("check", in: project)
        #expect(run.status == 1)
        #expect(run.errors.contains("\"Help\" cost 415.00 USD in 2026-02, above the budget"))
    }

    @Test("the budget of a tag counts the scenarios that claim usage")
    func tags() throws {
        let project = try project("500 USD")
        try project.edit(
            "Content/scenarios/help.yaml",
            "title: Help",
            "title: Help\ntags: { team: care }"
        )
        let settings = try project.text(of: "Content/site.yaml")
        try project.write(
            settings + "budgets: { team: { care: 380 USD } }\n",
            to: "Content/site.yaml"
        )
        let run = try Run("check", in: project)
        #expect(run.status == 1)
        #expect(run.errors.contains("team \"care\" cost 385.00 USD in 2026-02, above the budget"))
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        let page = try project.text(of: "Public/actuals/index.md")
        #expect(page.contains("## Budgets"))
        // 385 of 500 are 77 percent, and of 380 more than all.
        #expect(page.contains("| 500.00 | 385.00 | 77% | Within |"))
        #expect(page.contains("| 380.00 | 385.00 | 101% | Over |"))
    }

    // Of 400 five of 28 days are 71.43.
    @Test("the report puts a running month beside the part of its budget that is due")
    func page() throws {
        let project = try project("400 USD", upTo: 5)
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        let report = try project.text(of: "Public/scenarios/help/index.md")
        #expect(report.contains("Due by day 5 of 28"))
        #expect(report.contains("| 400.00 | 71.43 | 77.00 | 431.20 | 19% | Over at this pace |"))
    }
}
