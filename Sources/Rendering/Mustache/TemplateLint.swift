import Diagnostics

/// Resolves every tag of every template against the views, because Mustache renders a misspelt
/// name as nothing.
struct TemplateLint {
    private let tags: [String: [TemplateTag]]
    private var visited: [Visit: Int] = [:]
    private var inclusions = TemplateInclusions()
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
            _ = check(layout + Self.ending, [.page])
        }
        found.formUnion(inclusions.endless.map(Self.endless))
    }

    /// How many ways to a template are followed; Ratebook's own take a tenth.
    private static let wayLimit = 2_000

    /// How the names of template files end; partials are named without it.
    static let ending = ".mustache"

    /// Every problem, in reading order.
    var problems: [Diagnostic] { found.inReadingOrder() }

    /// The paths of the templates that pages are made with.
    var used: Set<String> { Set(visited.keys.map(\.template)) }

    /// A template as seen from a view within others; their order makes no difference, and
    /// without it recursive partials come to an end.
    private struct Visit: Hashable {
        let template: String
        let innermost: ViewKind?
        let context: Set<ViewKind>
    }

    /// Checks a template as seen from some views, and numbers it; nil where it is not followed.
    private mutating func check(_ name: String, _ context: [ViewKind]) -> Int? {
        guard let tags = tags[name] else { return nil }
        let visit = Visit(template: name, innermost: context.last, context: Set(context))
        if let known = visited[visit] { return known }
        let number = visited.count
        guard number < Self.wayLimit else { return nil }
        visited[visit] = number
        var open: [(views: [ViewKind], way: TemplateInclusions.Way)] = [(context, .level)]
        for tag in tags {
            let (views, way) = open.last ?? (context, .level)
            switch tag.kind {
            case .end: open.removeLast()
            case .partial:
                if self.tags[tag.name + Self.ending] == nil {
                    found.insert(unknown(tag, "partial", among: partials))
                } else if let included = check(tag.name + Self.ending, views) {
                    inclusions.add(from: number, to: included, way, by: tag)
                } else {
                    found.insert(Self.endless(tag))
                }
            case .value:
                if let problem = problem(with: tag, in: views) { found.insert(problem) }
            case .section, .inverted:
                if let problem = problem(with: tag, in: views) { found.insert(problem) }
                if case .view(let inner)? = field(tag, in: views), tag.kind == .section {
                    let isHeld = views.last?.fields[tag.name] != nil
                    let within = views.filter { $0 != inner } + [inner]
                    open.append((within, max(way, isHeld ? .down : .outward)))
                } else {
                    open.append((views, way))
                }
            }
        }
        return number
    }

    private static func endless(_ tag: TemplateTag) -> Diagnostic {
        Diagnostic(
            .error,
            code: "partial-cycle",
            "the partial \"\(tag.name)\" includes itself here without end",
            at: tag.range,
            help: "include it from within a section of a view that holds others of its kind, as "
                + "partials/block does, or not at all"
        )
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
