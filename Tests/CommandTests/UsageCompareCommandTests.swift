import Foundation
import TestSupport
import Testing

@Suite("ratebook usage compare")
struct UsageCompareCommandTests {
    private func project() throws -> ProjectFolder { try .yearWithUsage() }

    @Test("prints all scenarios side by side, and of one the way from the estimate")
    func text() throws {
        let project = try project()
        let all = try Run("usage", "compare", in: project)
        #expect(all.errors == "")
        let row = all.output.split(separator: "\n").first { $0.contains("help") }
        let words = row?.split(separator: " ").map(String.init)
        #expect(words == ["2026-02", "help", "350.00", "385.00", "+35.00", "+10.0%"])
        #expect(all.output.contains("in no scenario"))
        let one = try Run("usage", "compare", "help", in: project)
        #expect(one.output.contains("$385.00, $35.00 more than the estimate of $350.00."))
        #expect(one.output.contains("Tokens in all   +35.00\n"))
    }

    @Test("prints JSON to its contract")
    func json() throws {
        let project = try project()
        let run = try Run("usage", "compare", "--month", "2026-02", "--format", "json", in: project)
        let schema = ProjectFolder.repository
            .appending(path: "Sources/ReportBuilding/Schemas/actuals.schema.json")
        let problems = try JSONSchema(Data(contentsOf: schema))
            .problems(in: Data(run.output.utf8))
        #expect(problems == [])
        #expect(run.output.contains("\"amount\": \"35\""))
    }

    @Test(
        "says what there is not",
        arguments: [
            ("nothing", "2026-02", "silent", "unknown-scenario"),
            ("help", "2026-03", "2026-02", "unknown-month"),
            ("silent", "2026-02", "silent claims no usage", "no-actuals"),
        ]
    )
    func errors(scenario: String, month: String, message: String, code: String) throws {
        let project = try project()
        let text = try project.text(of: "Content/scenarios/help.yaml")
        try project.write(
            text.components(separatedBy: "\nactuals:")[0],
            to: "Content/scenarios/silent.yaml"
        )
        let run = try Run("usage", "compare", scenario, "--month", month, in: project)
        #expect(run.status == 2)
        #expect(run.errors.contains(message) && run.errors.contains("[\(code)]"))
    }

    // 400,000 requests of 1,400 and 400 tokens at 1.10 and 5.50 a million are 616 + 880. The account
    // has 574.079009 and 209.330040 million tokens. Of two factors each has its change times the
    // mean of the other: 63.409049 more tokens, of which input is 77.7778 and then 73.2796 percent,
    // are 52.681 + 85.343; the shares, over 751.7045 million, are −37.194 and +185.971.
    @Test("the real bill of May 2026 is explained, with what is in no scenario")
    func realBill() throws {
        let bill = ProjectFolder.repository.appending(
            path: "../shared/data/usage/real-bill.bedrock.2026-05.eur-org.csv"
        )
        guard FileManager.default.fileExists(atPath: bill.path) else {
            return print("skipped: the shared data are not on this machine")
        }
        let project = try ProjectFolder.shipped()
        try project.write(
            """
            title: Chat
            summary: Chat in the EU.
            region: eu-west-1
            scope: geo
            start: 2026-05
            workloads:
              answers:
                kind: requests
                model: claude-haiku-4.5
                monthly_requests: 400000
                input_tokens: 1400
                output_tokens: 400
            actuals:
              - { account: "200300400500", model: claude-haiku-4.5 }
            """,
            to: "Content/scenarios/chat-eu.yaml"
        )
        let imported = try Run(
            "usage",
            "import",
            bill.path,
            "--month",
            "2026-05",
            "--replace",
            in: project
        )
        #expect(imported.status == 0)
        let run = try Run("usage", "compare", "chat-eu", "--month", "2026-05", in: project)
        let steps = run.output.split(separator: "\n")
            .compactMap { $0.split(separator: " ").last.map(String.init) }
        #expect(steps.contains("1,496.00") && steps.contains("$1,782.80"))
        #expect(
            ["+138.02", "−37.19", "+185.97"].allSatisfy(steps.contains)
        )
        let all = try Run("usage", "compare", "--month", "2026-05", in: project)
        // 2178.93371 − 1782.80021, less what other scenarios of the example claim, which is none.
        #expect(all.output.contains("396.13\n"))
    }

    @Test("of a running month the days so far are compared, in every figure of the row")
    func running() throws {
        let project = try project()
        try project.writeUsage(
            of: "2026-03",
            upTo: 20,
            [
                ("111111111111", "input_tokens", 60_000_000, "61.23"),
                ("111111111111", "output_tokens", 20_000_000, "100"),
            ]
        )
        let all = try Run("usage", "compare", "--month", "2026-03", in: project)
        // 20 of 31 days of 350.00 are 225.81; 161.23 are 64.58 less, or 28.6 percent.
        let row = all.output.split(separator: "\n").first { $0.contains("help") }
        let words = row?.split(separator: " ").map(String.init)
        #expect(words == ["2026-03", "help", "225.81", "161.23", "\u{2212}64.58", "\u{2212}28.6%"])
        let one = try Run("usage", "compare", "help", "--month", "2026-03", in: project)
        #expect(
            one.output.contains("$161.23 up to day 20, $64.58 less than the estimate of $225.81")
        )
        #expect(one.output.contains("Days to come"))
        let run = try Run("build", "--formats", "md", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let page = try project.text(of: "Public/actuals/index.md")
        #expect(page.contains("| 225.81 | 161.23 | \u{2212}64.58 |"))
        #expect(!page.contains("| Days to come |"))
        let portfolio = try project.text(of: "Public/index.md")
        #expect(portfolio.contains("Actual 2026-03, to day 20"))
    }
}
