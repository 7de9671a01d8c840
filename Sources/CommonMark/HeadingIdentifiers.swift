/// Gives each heading of a document an identifier of its own, in the manner of GitHub.
public struct HeadingIdentifiers: Sendable {
    /// The last number tried behind each identifier given so far.
    private var suffixes: [String: Int] = [:]

    /// Creates the identifiers of a document without headings so far.
    public init() {}

    /// The identifier of the next heading: its text in lower case with hyphens for white space and
    /// without anything but ASCII letters, digits and hyphens; then `-1`, `-2` if it is taken.
    public mutating func next(for text: String) -> String {
        let slug = Self.slug(of: text)
        var identifier = slug
        while suffixes[identifier] != nil {
            let suffix = suffixes[slug, default: 0] + 1
            suffixes[slug] = suffix
            identifier = "\(slug)-\(suffix)"
        }
        suffixes[identifier] = 0
        return identifier
    }

    private static func slug(of text: String) -> String {
        let characters = text.lowercased().map { $0.isWhitespace ? "-" : $0 }
        let slug = String(characters.filter(isAllowed))
        return slug.contains { $0 != "-" } ? slug : "section"
    }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "-")
    }
}
