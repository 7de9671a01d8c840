import Diagnostics

/// Resolves every tag of every template against the views, because Mustache renders a misspelt
/// name as nothing.
struct TemplateLint {
    private let tags: [String: [TemplateTag]]
    private var visited: Set<Visit> = []
    private var found: Set<Diagnostic> = []

    /// Checks templates by their path within `Templates`.
    init(_ templates: [String: TemplateFile]) {
        tags = templates.mapValues(TemplateTag.tags)
        let syntax = templates.compactMap { name, file in
            TemplateSyntax.problem(in: file, with: tags[name] ?? [])
        }
        guard syntax.isEmpty else {
            found = Set(syntax)
            return
        }
        for layout in [TemplateLibrary.layout, TemplateLibrary.reportLayout] {
            check(layout + Self.ending, [.page])
        }
    }

    /// How the names of template files end; partials are named without it.
    static let ending = ".mustache"

    /// Every problem, in reading order.
    var problems: [Diagnostic] { found.inReadingOrder() }

    /// The paths of the templates that pages are made with.
    var used: Set<String> { Set(visited.map(\.template)) }

    /// A template as seen from a view within others; their order makes no difference, and
    /// without it recursive partials come to an end.
    private struct Visit: Hashable {
        let template: String
        let innermost: ViewKind?
        let context: Set<ViewKind>
    }

    private mutating func check(_ name: String, _ context: [ViewKind]) {
        guard let tags = tags[name] else { return }
        let visit = Visit(template: name, innermost: context.last, context: Set(context))
        guard visited.insert(visit).inserted else { return }
        var open = [context]
        for tag in tags {
            let views = open.last ?? context
            switch tag.kind {
            case .end: open.removeLast()
            case .partial:
                if self.tags[tag.name + Self.ending] == nil {
                    found.insert(unknown(tag, "partial", among: partials))
                } else {
                    check(tag.name + Self.ending, views)
                }
            case .value:
                if let problem = problem(with: tag, in: views) { found.insert(problem) }
            case .section, .inverted:
                if let problem = problem(with: tag, in: views) { found.insert(problem) }
                if case .view(let inner)? = field(tag, in: views), tag.kind == .section {
                    open.append(views.filter { $0 != inner } + [inner])
                } else {
                    open.append(views)
                }
            }
        }
    }

    private var partials: [String] {
        tags.keys.map { String($0.dropLast(Self.ending.count)) }
    }

    /// What a name stands for: the innermost view that declares it decides.
    private func field(_ tag: TemplateTag, in views: [ViewKind]) -> ViewKind.Field? {
        views.reversed().lazy.compactMap { $0.fields[tag.name] }.first
    }

    private func problem(with tag: TemplateTag, in views: [ViewKind]) -> Diagnostic? {
        guard let field = field(tag, in: views) else {
            return unknown(tag, "field", among: views.flatMap(\.fields.keys))
        }
        switch field {
        case .text, .html: return nil
        case .flag, .view:
            guard tag.kind == .value else { return nil }
            return Diagnostic(
                .error,
                code: "field-without-text",
                "the field \"\(tag.name)\" has no text of its own",
                at: tag.range,
                help: "open it as a section: {{#\(tag.name)}} … {{/\(tag.name)}}"
            )
        }
    }

    private func unknown(
        _ tag: TemplateTag,
        _ noun: String,
        among names: [String]
    ) -> Diagnostic {
        let known = Set(names).sorted()
        let nearest = nearestName(to: tag.name, among: known)
        return Diagnostic(
            .error,
            code: "unknown-\(noun)",
            "there is no \(noun) \"\(tag.name)\" here",
            at: tag.range,
            help: nearest.map { "did you mean \($0)?" }
                ?? "there are \(known.joined(separator: ", "))"
        )
    }
}
