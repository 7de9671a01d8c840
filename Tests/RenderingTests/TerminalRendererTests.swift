import Quantities
import Rendering
import ReportModel
import TestSupport
import Testing

@Suite("Pages for a terminal")
struct TerminalRendererTests {
    @Test("the sample page is as it was read and accepted", arguments: [80, 120])
    func golden(width: Int) throws {
        try expectGolden(try rendered(width: width), named: "sample-\(width).txt")
    }

    @Test("no line is wider than the terminal but those that words cannot shorten")
    func widths() throws {
        let lines = try rendered(width: 80).split(separator: "\n")
        let wide = lines.filter { $0.count > 80 && !$0.contains(SamplePage.long) }
        #expect(wide == [])
    }

    @Test("no line ends with a space, and nothing steers the terminal", arguments: [60, 100])
    func cleanness(width: Int) throws {
        let text = try rendered(width: width)
        #expect(text.split(separator: "\n").filter { $0.hasSuffix(" ") } == [])
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("figures, their head and its unit end in the same column")
    func alignment() throws {
        let table = Table(
            id: "t",
            caption: "T",
            columns: [
                Column("Step"), Column("Cost", unit: "USD a month", alignment: .number),
                Column("Note"),
            ],
            rows: [
                Row([.text("One"), .value(.quantity(Quantity(1_000), unit: nil)), .text("first")]),
                Row([.text("費用"), .value(.quantity(Quantity(2), unit: nil)), .empty]),
            ]
        )
        let expected = """
            Step         Cost  Note
                  USD a month
            ------------------------
            One         1,000  first
            費用            2
            """
        #expect(try body(of: [.table(table)]) == expected)
    }

    @Test("words wrap below what a mark leaves, and long ones break in a cell only")
    func wrapping() throws {
        let word = String(repeating: "x", count: 70)
        #expect(
            try body(of: [.list([[.text("a " + word)]], isOrdered: true)]) == "1. a\n   \(word)"
        )
        let table = Table(id: "t", caption: "T", columns: [Column("A")], rows: [Row([.text(word)])])
        let parts = "\(word.prefix(60))\n\(word.prefix(10))"
        #expect(try body(of: [.table(table)]).hasSuffix(parts))
        let callout = Callout(.warning, title: [.text(word.prefix(30) + " " + word.prefix(30))])
        let lines = "warning: \(word.prefix(30))\n         \(word.prefix(30))"
        #expect(try body(of: [.callout(callout)]) == lines)
    }

    @Test("colour adds escapes and changes no word")
    func colour() throws {
        let plain = try rendered(width: 100)
        let coloured = TerminalRenderer(width: 100, colour: true, showsWorkings: true)
            .render(try SamplePage.page())
        #expect(coloured.contains("\u{1B}[1m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    private func rendered(width: Int) throws -> String {
        TerminalRenderer(width: width, colour: false, showsWorkings: true)
            .render(try SamplePage.page())
    }

    /// Some blocks at the least width, without what stands around them on a page.
    private func body(of blocks: [Block]) throws -> String {
        let page = Page(
            path: "",
            kind: .portfolio,
            title: "T",
            summary: "S",
            ancestors: [],
            facts: [],
            blocks: blocks,
            data: .null,
            mainTable: nil,
            provenance: try SamplePage.provenance()
        )
        let parts = TerminalRenderer(width: 60, colour: false).render(page)
            .split(separator: "\n\n")
        return parts.dropFirst(2).dropLast().joined(separator: "\n\n")
    }
}
