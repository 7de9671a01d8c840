import Diagnostics
import Mustache

/// Checks whether templates can be read, and says where they cannot.
enum TemplateSyntax {
    /// How many sections may stand in each other; each takes a part of the stack.
    private static let depthLimit = 100

    /// What keeps a template with some tags from being read; nil for nothing.
    static func problem(in file: TemplateFile, with tags: [TemplateTag]) -> Diagnostic? {
        if let problem = unbalancedSection(among: tags) { return problem }
        do {
            _ = try MustacheTemplate(string: file.text)
            return nil
        } catch let error as MustacheTemplate.ParserError {
            return problem(
                "the tag is not closed, or is not one that Ratebook knows",
                at: SourceRange(
                    file: file.shownPath,
                    line: error.context.lineNumber,
                    column: error.context.columnNumber,
                    lineText: error.context.line
                ),
                help:
                    "write {{name}}, {{#name}} … {{/name}}, {{^name}} … {{/name}} or {{> partial}}"
            )
        } catch {
            return problem(
                "the template cannot be read",
                at: nil,
                help: "compare it with the template of that name that Ratebook has"
            )
        }
    }

    private static func unbalancedSection(among tags: [TemplateTag]) -> Diagnostic? {
        var open: [TemplateTag] = []
        for tag in tags {
            switch tag.kind {
            case .section, .inverted:
                open.append(tag)
                if open.count > depthLimit {
                    return problem(
                        "the section \"\(tag.name)\" stands in more than \(depthLimit) others",
                        at: tag.range,
                        help: "end sections before others begin"
                    )
                }
            case .end:
                let last = open.popLast()
                guard last?.name != tag.name else { continue }
                return problem(
                    "the section \"\(tag.name)\" ends here, but "
                        + (last.map { "\"\($0.name)\" is the one that is open" } ?? "none is open"),
                    at: tag.range,
                    help: last.map { "write {{/\($0.name)}} here" } ?? "take the tag away"
                )
            case .value, .partial: continue
            }
        }
        return open.last.map { tag in
            problem(
                "the section \"\(tag.name)\" is never ended",
                at: tag.range,
                help: "write {{/\(tag.name)}} where it ends"
            )
        }
    }

    private static func problem(
        _ summary: String,
        at range: SourceRange?,
        help: String?
    ) -> Diagnostic {
        Diagnostic(.error, code: "template-syntax", summary, at: range, help: help)
    }
}
