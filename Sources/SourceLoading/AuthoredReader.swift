import CommonMark
import Diagnostics

/// Reads authored pages: front matter between two lines of `---`, then Markdown.
struct AuthoredReader {
    let log: DiagnosticLog

    /// The page of a file; nil, with diagnostics, when it cannot be used.
    func page(_ path: String, in file: SourceFile) -> AuthoredSource? {
        guard file.lines.first == "---",
            let end = file.lines.dropFirst().firstIndex(of: "---")
        else {
            log.error(
                "missing-front-matter",
                "the page has no front matter",
                at: file.range(line: 1, column: 1),
                help: "begin the file with a line ---, the keys title and summary, and a line ---"
            )
            return nil
        }
        // Blank lines keep the positions of what follows.
        let head = [""] + file.lines[1..<end]
        let body = Array(repeating: "", count: end + 1) + file.lines[(end + 1)...]
        let matter = SourceFile(path: file.path, text: head.joined(separator: "\n"))
        let text = body.joined(separator: "\n")
        checkHeadings(of: MarkdownDocument(text), in: file)
        guard let root = YAMLReader.mapping(in: matter, reporting: log) else { return nil }
        let title = root.requiredText("title")
        let summary = root.requiredText("summary")
        let order = root.integer("navigation_order")
        root.finish()
        guard let title, let summary else { return nil }
        return AuthoredSource(
            path: path,
            title: title,
            summary: summary,
            navigationOrder: order,
            text: text
        )
    }

    /// The title is the one heading of the first level, and no level is left out.
    private func checkHeadings(of document: MarkdownDocument, in file: SourceFile) {
        var level = 1
        for heading in document.outline {
            if heading.level == 1 || heading.level > level + 1 {
                log.error(
                    "heading-level",
                    "the heading \"\(heading.text)\" has level \(heading.level) after \(level)",
                    at: file.range(line: heading.line, column: 1),
                    help: "the title of the page has level 1; begin with ## and leave no level out"
                )
            }
            level = heading.level
        }
    }
}
