import Diagnostics
import Testing

@Suite("Problems as text")
struct DiagnosticPrinterTests {
    private func text(_ line: String, column: Int, length: Int = 1) -> [String] {
        let range = SourceRange(
            file: "a",
            line: 1,
            column: column,
            length: length,
            lineText: line
        )
        let diagnostic = Diagnostic(.error, code: "c", "S", at: range)
        return DiagnosticPrinter().text(for: diagnostic).split(separator: "\n").map(String.init)
    }

    @Test(
        "of a long line 200 characters around the place are shown, with the carets below it",
        arguments: [1, 100, 134, 135, 5_000, 99_999, 100_000]
    )
    func longLine(column: Int) throws {
        var scalars = Array(repeating: Character("x"), count: 100_000)
        scalars[column - 1] = "Q"
        let lines = text(String(scalars), column: column, length: 100_000)
        #expect(lines.count == 3)
        #expect(lines[1].count <= 4 + 202)
        let caret = try #require(lines[2].firstIndex(of: "^"))
        let place = lines[2].distance(from: lines[2].startIndex, to: caret)
        #expect(Array(lines[1])[place] == "Q")
    }

    @Test("what cannot be seen is shown as an escape, in the line and in the summary, a tab is not")
    func escapes() {
        let lines = text("\tab\u{202E}\u{1B}[2Jc\u{200B}", column: 4)
        #expect(lines[1] == "1 | \tab\\u{202E}\\u{1B}[2Jc\\u{200B}")
        #expect(lines[2] == "  | \t  ^^^^^^^^")
        let name = Diagnostic(.error, code: "c", "no \u{202E}evil\n\u{1B}[31m", inFile: "a\u{7}b")
        let shown = "a\\u{7}b: error: no \\u{202E}evil\\u{A}\\u{1B}[31m [c]\n"
        #expect(DiagnosticPrinter().text(for: name) == shown)
    }

    @Test("a name of two megabytes is cut in a summary, and is near to nothing, at once")
    func longName() {
        let name = String(repeating: "n", count: 2_000_000)
        let known = (0..<1000).map { "name-\($0)" }
        let problem = Diagnostic.unknownName(name, of: "model", at: nil, among: known)
        #expect(problem.summary.utf8.count < 1100)
        #expect(problem.summary.hasPrefix("there is no model \"nnn"))
        #expect(problem.help != nil)
        #expect(nearestName(to: name, among: [name]) == nil)
    }

    @Test(
        "the nearest name is that of all distances, whatever is cut short",
        arguments: [
            ("claude-haku", "claude-haiku"), ("cluade-haiku", "claude-haiku"), ("nova", "nova-1"),
            ("abcdefghi", nil), ("", nil),
        ]
    )
    func nearest(name: String, expected: String?) {
        let known = ["zzzzzz", "nova-1", "claude-opus", "claude-haiku", "nova-12"]
        #expect(nearestName(to: name, among: known) == expected)
    }
}
