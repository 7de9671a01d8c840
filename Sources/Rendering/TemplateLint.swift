import Diagnostics
import Mustache

/// Resolves every tag of every template against the views, because Mustache renders a misspelt
/// name as nothing.
struct TemplateLint {
    let templates: [String: TemplateFile]

    /// The root view of the templates that are not partials.
    private static let roots: [String: ViewKind] = ["layouts/page.mustache": .page]

    /// Every problem, in reading order.
    var problems: [Diagnostic] {
        let syntax = templates.keys.sorted().compactMap(syntaxProblem)
        guard syntax.isEmpty else { return syntax }
        var found: Set<Diagnostic> = []
        for (name, kind) in Self.roots.sorted(by: { $0.key < $1.key }) {
            var visited: Set<Visit> = []
            check(name, [kind], &visited, &found)
        }
        return found.inReadingOrder()
    }

    /// A template as seen from a view within others; their order makes no difference, and
    /// without it recursive partials come to an end.
    private struct Visit: Hashable {
        let template: String
        let innermost: ViewKind?
        let context: Set<ViewKind>
    }

    private func syntaxProblem(of name: String) -> Diagnostic? {
        guard let file = templates[name] else { return nil }
        do {
            _ = try MustacheTemplate(string: file.text)
            return nil
        } catch let error as MustacheTemplate.ParserError {
            return Diagnostic(
                .error,
                code: "template-syntax",
                "the template cannot be read: \(error.error)",
                at: SourceRange(
                    file: file.shownPath,
                    line: error.context.lineNumber,
                    column: error.context.columnNumber,
                    lineText: error.context.line
                )
            )
        } catch {
            return Diagnostic(
                .error,
                code: "template-syntax",
                "the template cannot be read: \(error)",
                inFile: file.shownPath
            )
        }
    }

    private func check(
        _ name: String,
        _ context: [ViewKind],
        _ visited: inout Set<Visit>,
        _ found: inout Set<Diagnostic>
    ) {
        guard let file = templates[name] else { return }
        let visit = Visit(template: name, innermost: context.last, context: Set(context))
        guard visited.insert(visit).inserted else { return }
        var open = [context]
        for tag in TemplateTag.tags(in: file) {
            let views = open.last ?? context
            switch tag.kind {
            case .end: open.removeLast()
            case .partial:
                let partial = tag.name + ".mustache"
                if templates[partial] == nil {
                    let names = templates.keys.map { String($0.dropLast(".mustache".count)) }
                    found.insert(unknown(tag, "partial", among: names.sorted()))
                } else {
                    check(partial, views, &visited, &found)
                }
            case .value, .section, .inverted:
                if tag.name == "." { continue }
                let field = views.reversed().lazy.compactMap { $0.fields[tag.name] }.first
                if field == nil {
                    let names = Set(views.flatMap(\.fields.keys))
                    found.insert(unknown(tag, "field", among: names.sorted()))
                }
                guard tag.kind != .value else { continue }
                if case .view(let inner)? = field, tag.kind == .section {
                    open.append(views.filter { $0 != inner } + [inner])
                } else {
                    open.append(views)
                }
            }
        }
    }

    private func unknown(
        _ tag: TemplateTag,
        _ noun: String,
        among names: [String]
    ) -> Diagnostic {
        let nearest = nearestName(to: tag.name, among: names)
        return Diagnostic(
            .error,
            code: "unknown-\(noun)",
            "there is no \(noun) \"\(tag.name)\" here",
            at: tag.range,
            help: nearest.map { "did you mean \($0)?" }
                ?? "there are \(names.joined(separator: ", "))"
        )
    }
}
