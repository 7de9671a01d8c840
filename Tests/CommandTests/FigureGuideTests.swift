import Foundation
import TestSupport
import Testing

/// What the guide shows of a line is what the page, the terminal and the workbook say.
@Suite("The guide of how a figure is made")
struct FigureGuideTests {
    private static let guide = ProjectFolder.repository.appending(
        path: "Sources/SiteGeneration/SiteGeneration.docc/Guides/How-a-figure-is-made.md"
    )

    @Test("the page and the terminal say what the guide shows")
    func words() throws {
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        let project = try ProjectFolder.shipped()
        let page = try Run("report", "chatbot", "--format", "md", "-o", "-", in: project)
        let markdown = try #require(text.firstMatch(of: /```markdown\n((?s:.*?))```/))
        let shown = markdown.output.1.split(separator: "\n")
        #expect(shown.count == 2)
        for line in shown { #expect(page.output.contains(line), "\(line)") }
        let terminal = try Run("explain", "chatbot", "conversations.output_tokens", in: project)
        let printed = try #require(text.firstMatch(of: /```text\n((?s:.*?))```/))
        #expect(terminal.output.contains(printed.output.1), "\(terminal.output)")
    }

    @Test(
        "the workbook has the formulas that the guide shows, and LibreOffice gives their figures",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func formulas() async throws {
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        let project = try ProjectFolder.shipped()
        try project.write("", to: "books/.keep")
        let report = try Run("report", "chatbot", "-o", "books/chatbot.xlsx", in: project)
        #expect(report.status == 0, "\(report.errors)")
        let whole = try Run("workbook", "-o", "books/costs.xlsx", in: project)
        #expect(whole.status == 0, "\(whole.errors)")
        let books = try await Recalculation.all(in: "books", of: project)
        let book = try #require(books["chatbot"])
        let rows = text.matches(of: /\| `([a-z_]+)` \| `(.+)` \| ([0-9,.]+) \|/)
        #expect(rows.count == 2)
        for row in rows {
            let name = String(row.output.1)
            #expect(book.formula(name) == String(row.output.2))
            let figure = try #require(Double(row.output.3.replacing(",", with: "")))
            #expect(book.number(name) == figure)
        }
        let all = try #require(books["costs"])
        #expect(all.number("chatbot_cost_conversations_output_tokens") == 108)
        #expect(all.number("price_claude_haiku_4_5_output_tokens_global") == 5)
        let price = try #require(text.firstMatch(of: /Its first price is `(.+?)`/))
        #expect(all.formulas["Price list"]?["F6"] == String(price.output.1))
    }
}
