import CommonMark
import Diagnostics

/// How much an authored page may hold: many times what anybody reads.
struct PageLimits {
    /// How many links, names in braces and headings there may be of each.
    static let count = 5_000

    let log: DiagnosticLog

    /// Whether a page is within the limits; reports `page-too-long` and `table-too-wide` where it
    /// is not.
    func hold(for document: MarkdownDocument, in file: SourceFile) -> Bool {
        let things = [
            ("links", document.links.map(\.line)),
            ("figures in braces", document.references.map(\.line)),
            ("headings", document.outline.map(\.line)),
        ]
        for (noun, lines) in things where lines.count > PageLimits.count {
            log.error(
                "page-too-long",
                "the page has \(lines.count) \(noun), and \(PageLimits.count) are read",
                at: file.range(line: lines[PageLimits.count], column: 1),
                help: "divide it into several pages"
            )
            return false
        }
        guard let line = document.wideTableLine else { return true }
        log.error(
            "table-too-wide",
            "the table has more than \(MarkdownDocument.widestTable) columns",
            at: file.range(line: line, column: 1),
            help: "let its columns be rows, or divide it"
        )
        return false
    }
}
