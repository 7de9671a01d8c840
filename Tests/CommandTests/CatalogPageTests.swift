import Foundation
import TestSupport
import Testing

/// The pages of a catalog with two models and three releases, which move, correct, end and announce
/// prices.
@Suite("Pages of the catalog")
struct CatalogPageTests {
    @Test("the history of an offering tells moves from corrections, and since when each is known")
    func history() throws {
        let page = try page("rates/claude-haiku-4.5/index.md")
        let input = """
            **Input tokens: from USD 1.00 / 1M tokens to USD 0.50 / 1M tokens since 1 June 2026**

            List price up to 1 July 2026.

            | In force from | Until | Price | Known since | What happened | Source |
            | :-- | :-- | --: | :-- | :-- | :-- |
            | **global, standard** |  |  |  |  |  |
            | 2026-06-01 | still in force | USD 0.50 / 1M tokens | 2026-07-01 | Price move | [^s1] |
            | 2026-03-01 | 2026-06-01 | USD 0.80 / 1M tokens | 2026-03-02 | Price move | \
            [^s1] [^n2] |
            | 2026-01-01 | 2026-03-01 | USD 1.00 / 1M tokens | 2026-01-02 | First price | [^s1] |
            """
        #expect(page.contains(input))
        // It moves on a day to come, so that there is no chart yet.
        let output = """
            **Output tokens**

            | In force from | Until | Price | Known since | What happened | Source |
            | :-- | :-- | --: | :-- | :-- | :-- |
            | **global, standard** |  |  |  |  |  |
            | 2026-09-01 | not yet in force | USD 3.50 / 1M tokens | 2026-07-01 | Price move, announced | \
            [^s1] |
            | 2026-01-01 | 2026-09-01 | USD 4.00 / 1M tokens | 2026-03-02 | \
            Correction of the record | [^s1] [^n1] |
            | 2026-01-01 | replaced by release 2026-03-02 | USD 5.00 / 1M tokens | 2026-01-02 | \
            First price | [^s1] |
            """
        #expect(page.contains(output))
        #expect(!page.contains("**Output tokens: from"))
    }

    @Test("scopes with the same prices share a line of the chart, and a withdrawal ends one")
    func lines() throws {
        let page = try page("rates/claude-sonnet-4.6/index.html")
        // From 2026-02-01 to 2026-07-01 are 150 days, to 2026-05-01 are 89; the axis ends at 4.00.
        #expect(page.contains("d=\"M0.00 35.00 H593.33 V90.00 H1000.00\""))
        #expect(page.contains("d=\"M0.00 50.00 H593.33 V100.00 H1000.00\""))
        let names = page.matches(of: /class="name"[^>]*>([^<]+)</).map(\.output.1)
        #expect(names == ["in-region and geo", "global", "global, standard"])
        // 134 days to 2026-06-15, at 15.00 of 15.00.
        #expect(page.contains("d=\"M0.00 0.00 H893.33\""))
        #expect(page.contains("to no price"))
    }

    @Test("each model has one row, in groups by maker, with its cheapest way and how many others")
    func index() throws {
        let page = try page("rates/index.html")
        #expect(page.contains("data-groups=\"Maker\""))
        #expect(page.contains("<tr class=group id=\"model-anthropic\">"))
        #expect(page.contains("2 models: <a href=\"#model-anthropic\">Anthropic</a>"))
        #expect(page.matches(of: /<tr>\s*<th scope=row>/).count >= 2)
        #expect(page.contains("<script src=\"../assets/site.js\" defer></script>"))
    }

    @Test("the page of a release draws its effect on each scenario that changes")
    func effects() throws {
        let page = try page("changes/2026-07-01/index.html")
        // A thousand million tokens at 1.10 less a million, and 0.1 million at 0.30 less.
        let values = page.matches(of: /<span class="value">([^<]+)</)
            .map(\.output.1)
        #expect(values == ["−$1,100", "&gt;−$1"])
        #expect(page.contains("<rect class=\"down\" x=\"0.00%\" y=\"3\" width=\"100.00%\""))
        #expect(page.contains("<td><a href=\"#s1\">S1</a>\n"))
        #expect(page.contains("type=\"application/atom+xml\""))
        #expect(page.contains("href=\"../../feed.xml\""))
        let priced = try self.page("changes/2026-03-02/index.html")
        #expect(priced.contains("lines without a price, before 2, now 0"))
    }

    @Test("the first release has a page, and news of it leads there")
    func firstRelease() throws {
        let page = try page("changes/2026-01-02/index.md")
        #expect(page.contains("**The first release, with 2 rates of 1 offering.**"))
        #expect(try self.page("changes/index.md").contains("[2026-01-02](2026-01-02/index.md)"))
        #expect(try self.page("feed.xml").contains("href=\"changes/2026-01-02/index.html\""))
    }

    @Test("an offering's data has the history of rates in force and of those that ended")
    func data() throws {
        let project = try ProjectFolder.withHistory()
        let run = try Run("rates", "show", "claude-sonnet-4.6", "--json", in: project)
        let parts = run.output.split(separator: "\"not_in_force\"")
        #expect(parts.count == 2)
        #expect(parts.first?.matches(of: /"change": "moved"/).count == 3)
        #expect(parts.last?.contains("\"change\": \"withdrawn\"") == true)
        #expect(parts.last?.contains("\"effective_until\": \"2026-06-15\"") == true)
    }

    private static let site = Result {
        let project = try ProjectFolder.withHistory()
        let run = try Run("build", in: project)
        guard run.status == 0 else { throw CocoaError(.executableRuntimeMismatch) }
        return try project.contents(of: "Public")
    }

    private func page(_ name: String) throws -> String {
        String(decoding: try #require(try Self.site.get()[name]), as: UTF8.self)
    }
}
