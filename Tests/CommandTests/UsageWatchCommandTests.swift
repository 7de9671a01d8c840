import Foundation
import TestSupport
import Testing

/// The scenario is estimated at USD 350 a month; its bill of February is USD 385, and USD 9 are in
/// another account.
@Suite("ratebook usage watch")
struct UsageWatchCommandTests {
    /// The project with all of the usage in its scenario.
    private func claimed() throws -> ProjectFolder {
        let project = try ProjectFolder.yearWithUsage()
        try project.edit(
            "Content/scenarios/help.yaml",
            "account: \"111111111111\"",
            "account: [\"111111111111\", \"222222222222\"]"
        )
        return project
    }

    // 394 are 12.6 percent more than 350.
    @Test("is loud where a scenario costs more, and quiet within the share")
    func share() throws {
        let project = try claimed()
        let loud = try Run("usage", "watch", in: project)
        #expect(loud.status == 1 && loud.errors == "")
        #expect(loud.output.hasPrefix("<!-- ratebook usage 2026-02 -->\n# Usage of 2026-02\n"))
        #expect(loud.output.contains("2026-02 cost USD 394.00, USD 44.00 more than the estimate"))
        #expect(loud.output.contains("| **Actual cost** | **394.00** |"))
        #expect(!loud.output.contains("In no scenario"))
        let quiet = try Run("usage", "watch", "--over", "12.6%", in: project)
        #expect(quiet.status == 0)
        #expect(quiet.output.contains("Every scenario is within 12.6% of its estimate"))
    }

    @Test("names budgets that are passed, and usage in no scenario")
    func others() throws {
        let project = try ProjectFolder.yearWithUsage()
        let scenario = try project.text(of: "Content/scenarios/help.yaml")
        try project.write(scenario + "budget: 380 USD\n", to: "Content/scenarios/help.yaml")
        let run = try Run("usage", "watch", in: project)
        #expect(run.status == 1)
        #expect(
            run.output.contains(
                "- \"Help\" cost 385.00 USD in 2026-02, above the budget of 380.00 USD.\n"
            )
        )
        #expect(run.output.contains("| Claude Haiku 4.5 | 222222222222 | AmazonBedrock | 9.00 |"))
        // 385 are a tenth more than 350, and no more than that.
        #expect(!run.output.contains("## Help"))
    }

    @Test("looks at an earlier month, and says which months there are")
    func months() throws {
        let project = try claimed()
        try project.writeUsage(
            of: "2026-03",
            upTo: 31,
            [("111111111111", "output_tokens", 70_000_000, "350")]
        )
        let last = try Run("usage", "watch", in: project)
        #expect(last.status == 0 && last.output.hasPrefix("<!-- ratebook usage 2026-03 -->\n"))
        let first = try Run("usage", "watch", "--month", "2026-02", in: project)
        #expect(first.status == 1 && first.output.hasPrefix("<!-- ratebook usage 2026-02 -->\n"))
        let unknown = try Run("usage", "watch", "--month", "2026-04", in: project)
        #expect(unknown.status == 2 && unknown.output == "")
        #expect(unknown.errors.contains("did you mean 2026-02?"))
        try project.remove("Content/usage")
        let none = try Run("usage", "watch", in: project)
        #expect(none.status == 1 && none.output == "")
        #expect(none.errors.contains("[no-usage]"))
    }

    @Test("--limit leaves out rows, and says how many and where they are")
    func limit() throws {
        let project = try ProjectFolder.yearWithUsage()
        let lines = (1...40)
            .map { number in
                (
                    "2222222222" + String(number + 10), "input_tokens", number * 1_000_000,
                    "\(number)"
                )
            }
        try project.writeUsage(
            of: "2026-03",
            upTo: 31,
            [("111111111111", "output_tokens", 70_000_000, "350")] + lines
        )
        let whole = try Run("usage", "watch", in: project)
        #expect(whole.output.utf16.count > 2_000)
        let run = try Run("usage", "watch", "--limit", "2000", in: project)
        #expect(run.status == 1 && run.output.utf16.count <= 2_000)
        // The dearest stay: 40 dollars, and not 1 dollar.
        #expect(run.output.contains("222222222250 | AmazonBedrock | 40.00 |"))
        #expect(!run.output.contains("222222222211 |"))
        #expect(run.output.contains(" of 40 rows are left out so that this fits here."))
    }
}
