import Foundation
import TestSupport
import Testing

/// The pages and gates of a project with usage.
@Suite("Actual cost on the site")
struct ActualSiteTests {
    private func project() throws -> ProjectFolder { try .yearWithUsage() }

    @Test("the report has the walk, the portfolio the month, and a page all of it")
    func pages() throws {
        let project = try project()
        let run = try Run("build", "--formats", "html,md,json", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let report = try project.text(of: "Public/scenarios/help/index.md")
        #expect(report.contains("## Actual cost"))
        #expect(report.contains("| Tokens in all | +35.00 |"))
        let page = try project.text(of: "Public/scenarios/help/index.html")
        #expect(page.contains("actual-walk") && page.contains("../../actuals/"))
        let portfolio = try project.text(of: "Public/index.md")
        #expect(portfolio.contains("Actual 2026-02") && portfolio.contains("385.00"))
        let actuals = try project.text(of: "Public/actuals/index.md")
        // 385 of 394 are 97.7 percent.
        #expect(actuals.contains("| 350.00 | 385.00 | +35.00 | 9.00 | 98% |"))
        #expect(actuals.contains("| team | care | 394.00 |"))
        let data = try #require(project.contents(of: "Public/actuals")["index.json"])
        #expect(String(decoding: data, as: UTF8.self).contains("ratebook.actuals/1"))
    }

    @Test("without usage there is no page of it")
    func without() throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        #expect(try project.contents(of: "Public/actuals").isEmpty)
        #expect(try !project.text(of: "Public/index.md").contains("Actual"))
    }

    @Test("the gates fail a month that cost more, and usage in no scenario")
    func gates() throws {
        let project = try project()
        #expect(try Run("check", "--gate", "actual", in: project).status == 0)
        let over = try Run("check", "--gate", "actual", "--over", "9%", in: project)
        #expect(over.status == 1)
        #expect(over.errors.contains("2026-02 cost 385.00 USD, 10.0% more than estimated"))
        #expect(over.errors.contains("note: Tokens in all: 35.00 USD"))
        let unmatched = try Run("check", "--gate", "unmatched", in: project)
        #expect(unmatched.status == 1)
        #expect(unmatched.errors.contains("9.00 USD of 2026-02 are in no scenario"))
        #expect(unmatched.errors.contains("account 222222222222: 9.00 USD"))
        // The line of the table, and the claim of the scenario.
        #expect(unmatched.errors.contains("Content/usage/2026-02.csv:4:1: error: 9.00 USD"))
        #expect(unmatched.errors.contains("4 | 2026-02,cur,222222222222,us-east-1"))
        #expect(over.errors.contains("Content/scenarios/help.yaml:16:5: error: 2026-02 cost"))
    }

    // 385.004 + 9.0065 + 0.9955 are 395.006; in print 385.00 and 10.00, and of that 9.01 and 0.99.
    @Test("what was billed is the sum of its printed parts, down to the lines in no scenario")
    func footing() throws {
        let project = try project()
        try project.writeUsage(
            of: "2026-02",
            upTo: 28,
            [
                ("111111111111", "input_tokens", 110_000_000, "110.004"),
                ("111111111111", "output_tokens", 55_000_000, "275"),
                ("222222222222", "input_tokens", 9_000_000, "9.0065"),
                ("333333333333", "input_tokens", 1_000_000, "0.9955"),
            ]
        )
        let run = try Run("build", "--formats", "md", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let page = try project.text(of: "Public/actuals/index.md")
        #expect(page.contains("| 350.00 | 385.00 | +35.00 | 10.00 | 97% |"), "\(page)")
        #expect(page.contains("| 2026-02 | 395.00 | 10.00 | 97% |"))
        #expect(page.contains("| 222222222222 | AmazonBedrock | 9.01 |"))
        #expect(page.contains("| 333333333333 | AmazonBedrock | 0.99 |"))
    }
}
