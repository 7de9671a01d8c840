import Catalog
import CommonMark
import Diagnostics
import YAMLReading

/// Reads authored pages: front matter between two lines of `---`, then Markdown.
struct AuthoredReader {
    /// Reads what the pages refer to.
    let references: TextReferenceReader

    private var log: DiagnosticLog { references.log }

    /// The page of a file; nil, with diagnostics, when it cannot be used.
    func page(_ path: String, in file: SourceFile) -> AuthoredSource? {
        let lines = file.lines
        let fences = lines.indices.filter { isFence(lines[$0]) }
        guard fences.first == 0, fences.count > 1,
            lines[1..<fences[1]].contains(where: { !$0.allSatisfy(\.isWhitespace) })
        else {
            log.error(
                "missing-front-matter",
                "the page has no front matter",
                at: file.range(line: 1, column: 1, length: lines[0].unicodeScalars.count),
                help: "begin the file with a line ---, the keys title and summary, and a line ---"
            )
            return nil
        }
        let end = fences[1]
        // Blank lines keep the positions of what follows.
        let head = [""] + lines[1..<end]
        let body = Array(repeating: "", count: end + 1) + lines[(end + 1)...]
        let matter = SourceFile(path: file.path, text: head.joined(separator: "\n"))
        let text = body.joined(separator: "\n")
        let document = MarkdownDocument(text)
        guard PageLimits(log: log).hold(for: document, in: file) else { return nil }
        checkHeadings(of: document, in: file)
        guard let root = YAMLReader.mapping(in: matter, reporting: log) else { return nil }
        let title = root.requiredText("title")
        let summary = root.requiredText("summary")
        let order = root.integer("navigation_order")
        let figures = FigureReferenceReader.figures(
            root.children("figures"),
            catalog: references.catalog,
            scenarios: references.scenarios,
            reporting: log
        )
        root.finish()
        let found = references.references(in: document, named: figures, file)
        guard let title, let summary else { return nil }
        return AuthoredSource(
            path: path,
            title: title,
            summary: summary,
            navigationOrder: order,
            text: text,
            figures: found.figures,
            blocks: found.blocks
        )
    }

    private func isFence(_ line: String) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }

    /// The title is the one heading of the first level, and no level is left out.
    private func checkHeadings(of document: MarkdownDocument, in file: SourceFile) {
        var level = 1
        for heading in document.outline {
            if heading.level == 1 || heading.level > level + 1 {
                let place = file.range(line: heading.line, column: 1)
                log.error(
                    "heading-level",
                    "the heading \"\(heading.text)\" has level \(heading.level) "
                        + (heading.level == 1 ? "like the title" : "after \(level)"),
                    at: file.range(
                        line: heading.line,
                        column: 1,
                        length: place.lineText.unicodeScalars.count
                    ),
                    help: "the title of the page has level 1; begin with ## and leave no level out"
                )
            }
            level = heading.level
        }
    }
}
