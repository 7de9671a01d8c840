extension MarkdownDocument {
    /// A heading of a document.
    public struct Heading: Sendable, Hashable {
        /// The level as written, from 1 to 6.
        public let level: Int

        /// The anchor of the heading, unique within its document: lower-case letters of any script,
        /// digits, hyphens and underscores.
        public let id: String

        /// An anchor that the heading had before letters outside ASCII were kept, and still has;
        /// nil for one that is the same, or that another heading has.
        public let formerID: String?

        /// The text without its markup.
        public let text: String

        /// The line of the source on which the heading starts, from 1.
        public let line: Int

        /// The anchors that lead to it.
        public var anchors: [String] { [id] + [formerID].compactMap(\.self) }
    }

    /// The document, which is Markdown for Python-Markdown, with an attribute `{#id}` on each
    /// heading of which Python-Markdown would make an identifier that depends on other headings, or
    /// loses all its letters.
    ///
    /// Lines keep their numbers.
    public var withHeadingAttributes: String {
        var identifiers = HeadingIdentifiers(.pythonMarkdown)
        var lines = source.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        for heading in outline {
            let identifier = identifiers.next(for: heading.text)
            let index = heading.line - 1
            guard HeadingRule.needsAttribute(heading.text), lines.indices.contains(index) else {
                continue
            }
            lines[index] += " {#\(identifier)}"
        }
        return lines.joined(separator: "\n")
    }
}
