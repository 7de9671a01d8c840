/// Gives each heading of a document an identifier of its own, by the rule of what shows it.
public struct HeadingIdentifiers: Sendable {
    private let rule: HeadingRule

    /// The last number tried behind each identifier given so far.
    private var suffixes: [String: Int] = [:]

    /// Creates the identifiers of a document without headings so far.
    public init(_ rule: HeadingRule = .site) {
        self.rule = rule
    }

    /// The identifier of the next heading, with a number behind it where it is taken.
    ///
    /// - Parameter text: The words of the heading.
    /// - Returns: The identifier; empty where no link can lead to the heading.
    public mutating func next(for text: String) -> String {
        let slug = rule.slug(of: text)
        switch rule {
        case .azure where suffixes[slug] != nil: return ""
        case .pythonMarkdown: return numbered(slug)
        default: break
        }
        var identifier = slug
        while suffixes[identifier] != nil {
            let suffix = suffixes[slug, default: 0] + 1
            suffixes[slug] = suffix
            identifier = "\(slug)-\(suffix)"
        }
        suffixes[identifier] = 0
        return identifier
    }

    /// The identifier as Python-Markdown tells it from others: one with a number counts on from it.
    private mutating func numbered(_ slug: String) -> String {
        var (base, number) = (slug, 0)
        if suffixes[slug] != nil, let mark = slug.lastIndex(of: "_"),
            let last = Int(slug[slug.index(after: mark)...])
        {
            (base, number) = (String(slug[..<mark]), last)
        }
        var identifier = slug
        while suffixes[identifier] != nil {
            number += 1
            identifier = "\(base)_\(number)"
        }
        suffixes[identifier] = 0
        return identifier
    }
}
