import Foundation
import TestSupport
import Testing

/// What several months of usage show: the trend, the feed, the workbook and the wikis.
///
/// A month is estimated at USD 350. January cost 350, February 385 and 9 in no scenario, and the
/// first 14 of 31 days of March 200, of an estimate of 158.064516…
@Suite("Months of actual cost")
struct ActualMonthsTests {
    private func project() throws -> ProjectFolder {
        let project = try ProjectFolder.yearWithUsage()
        try project.writeUsage(
            of: "2026-01",
            upTo: 31,
            [
                ("111111111111", "input_tokens", 100_000_000, "100"),
                ("111111111111", "output_tokens", 50_000_000, "250"),
            ]
        )
        try project.writeUsage(
            of: "2026-03",
            upTo: 14,
            [
                ("111111111111", "input_tokens", 50_000_000, "50"),
                ("111111111111", "output_tokens", 30_000_000, "150"),
            ]
        )
        // A range, so that the estimate has a band: from 90 and 225 dollars to 120 and 300.
        try project.edit(
            "Content/scenarios/help.yaml",
            "monthly_requests: 100000",
            "monthly_requests: { low: 90000, expected: 100000, high: 120000, basis: guess, owner: us }"
        )
        return project
    }

    @Test("the trend has each month beside the band of its estimate, and coverage its bill")
    func trend() throws {
        let project = try project()
        try project.write(
            project.text(of: "Content/site.yaml") + "usage_note: Bills are not final.\n",
            to: "Content/site.yaml"
        )
        let run = try Run("build", "--formats", "html,md", in: project)
        #expect(run.status == 0, "\(run.errors)")
        for path in ["scenarios/help", "actuals"] {
            let page = try project.text(of: "Public/\(path)/index.md")
            #expect(page.contains("Bills are not final."))
            #expect(page.contains("Of 3 months 1 above the range of the estimate"), "\(path)")
            #expect(page.contains("| 315.00 | 350.00 | 420.00 | 350.00 | 0.00 | No change |"))
            #expect(page.contains("| 315.00 | 350.00 | 420.00 | 385.00 | +35.00 | +10.0% |"))
            // 14 of 31 days of 315, 350 and 420.
            #expect(page.contains("| 142.26 | 158.06 | 189.68 | 200.00 | +41.94 | +26.5% |"))
        }
        let actuals = try project.text(of: "Public/actuals/index.md")
        #expect(actuals.contains("## Coverage of the bill"))
        // 385 of 394.
        #expect(actuals.contains("| 2026-02 | 394.00 | 9.00 | 98% |"))
        let html = try project.text(of: "Public/scenarios/help/index.html")
        let plot = try #require(
            html.firstMatch(
                of:
                    /<svg class="plot" role="img" aria-labelledby="actual-trend-title"[\s\S]*?<\/desc>[\s\S]*?<desc/
            )
        )
        #expect(plot.output.matches(of: /<circle class="point"/).count == 3)
        #expect(plot.output.contains("Actual: $350 at 2026-01, $200 at 2026-03."))
        #expect(plot.output.contains("class=\"band\""))
    }

    @Test("the feed has an entry a month, of the last day with usage")
    func feed() throws {
        let project = try project()
        try project.write(
            project.text(of: "Content/site.yaml") + "address: https://example.org/costs/\n",
            to: "Content/site.yaml"
        )
        #expect(try Run("build", "--formats", "html", in: project).status == 0)
        let feed = try project.text(of: "Public/actuals.xml")
        let days = feed.matches(of: /<updated>([^T]+)T00:00:00Z<\/updated>/).map(\.output.1)
        #expect(days == ["2026-03-14", "2026-03-14", "2026-02-28", "2026-01-31"])
        #expect(feed.contains("<id>tag:example.org,2026:costs/actuals.xml</id>"))
        #expect(feed.contains("<id>tag:example.org,2026:costs/actuals/2026-02</id>"))
        #expect(
            feed.contains(
                "<summary>Estimate: $350.00. Actual: $385.00. Difference: +$35.00. In no scenario: "
                    + "$9.00.</summary>"
            )
        )
        #expect(feed.contains("Estimate: $158.06, up to day 14 of 31. Actual: $200.00."))
        #expect(feed.contains("https://example.org/costs/actuals/index.html#month-2026-02"))
        let page = try project.text(of: "Public/actuals/index.html")
        #expect(page.contains("id=\"month-2026-02\""))
        #expect(page.contains("href=\"../actuals.xml\""))
        let main = try project.text(of: "Public/feed.xml")
        #expect(main.contains("<id>tag:example.org,2026:costs/</id>"))
    }

    @Test("without usage there is no feed of it")
    func noFeed() throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        #expect(try Run("build", "--formats", "html", in: project).status == 0)
        #expect(try !project.contents(of: "Public").keys.contains("actuals.xml"))
        #expect(try !project.text(of: "Public/index.html").contains("actuals.xml"))
    }

    @Test("every wiki has the page of the months", arguments: ["github-wiki", "confluence"])
    func wikis(target: String) throws {
        let project = try project()
        #expect(try Run("export", "--to", target, "wiki", in: project).status == 0)
        let texts = try project.contents(of: "wiki").values
            .map { String(decoding: $0, as: UTF8.self) }
        let page = try #require(texts.first { $0.contains("Coverage of the bill") })
        #expect(page.contains("142.26") && page.contains("+41.94"))
    }

    @Test(
        "LibreOffice gives the differences and sums of the workbook",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func workbook() async throws {
        let project = try project()
        try project.write("", to: "books/.keep")
        for command in [["workbook"], ["report", "help"]] {
            let file = "books/\(command.count).xlsx"
            let run = try Run(
                shell: "ratebook \(command.joined(separator: " ")) -o \(file)",
                in: project
            )
            #expect(run.status == 0, "\(run.errors)")
        }
        let books = try await Recalculation.all(in: "books", of: project)
        let whole = try #require(books["1"])
        #expect(whole.differences == [])
        let cells = try #require(whole.cells["Actual cost"])
        // January's scenario, its sum, what is in none and the bill; then a free row.
        #expect(cells["H5"] == .number(0))
        #expect(cells["G10"] == .number(385) && cells["H10"] == .number(35))
        #expect(cells["I10"] == .number(0.1))
        #expect(whole.formulas["Actual cost"]?["G11"] == "SUM(G10:G10)")
        #expect(cells["G12"] == .number(9) && cells["G13"] == .number(394))
        let one = try #require(books["2"])
        #expect(one.differences == [])
        let own = try #require(one.cells["Actual cost"])
        // 350, 385 and 200 in three months.
        #expect(one.formulas["Actual cost"]?["G8"] == "SUM(G5:G7)")
        #expect(own["G8"] == .number(935))
        #expect(own["A8"] == .text("All months"))
    }
}
