/// Authored Markdown, as CommonMark reads it.
///
/// Raw HTML is no part of it, unless it is allowed: an inline tag becomes the text it is written as,
/// and an HTML block becomes a code block, in HTML and in Markdown alike. Pipe tables are read as
/// GitHub reads them, where they stand on their own. A name in braces outside of code is a
/// reference, for which something else can be put; `\\{` is a brace. Every property reads the source anew, in
/// time that grows with its length; the same source and libcmark give the same bytes.
public struct MarkdownDocument: Sendable, Hashable {
    let source: String
    private let allowsRawHTML: Bool

    /// What stands for references, as mark-up of the format that is asked for next.
    private var inlines: [String: String] = [:]
    private var blocks: [String: String] = [:]

    /// Destinations as written, and what they are now.
    private var destinations: [String: String] = [:]

    /// Creates a document from its source, in which CRLF and CR count as LF.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - allowsRawHTML: Whether raw HTML stays as it is.
    public init(_ source: String, allowsRawHTML: Bool = false) {
        self.allowsRawHTML = allowsRawHTML
        self.source = String(source.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }

    /// The document as an HTML fragment, every heading with the `id` that `outline` gives.
    ///
    /// Heading levels stay as written. A destination that is not safe comes out empty.
    public var html: String { safeTree().html() }

    /// The document as Markdown in one regular style, with LF line breaks and one at its end.
    ///
    /// An empty document gives an empty string. A destination that is not safe comes out empty.
    public var normalizedMarkdown: String { safeTree().markdown() }

    /// The headings in reading order, also those of level 1 and those inside quotes and lists.
    public var outline: [Heading] { tree().outline() }

    /// The links and images in reading order, with their destinations after any rewriting.
    public var links: [Link] { tree().links() }

    /// The names in braces outside of code, in reading order.
    public var references: [Reference] { tree().references() }

    /// How many columns a pipe table may have; what is wider is read as text.
    public static var widestTable: Int { PipeTable.widthLimit }

    /// The first line, from 1, that would delimit a wider table; nil for none.
    public var wideTableLine: Int? {
        source.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { line in
                line.utf8.count > PipeTable.widthLimit && PipeTable.isTooWide(String(line))
            }
            .map { $0 + 1 }
    }

    /// The same document with something else in the place of its references.
    ///
    /// - Parameters:
    ///   - inlines: What stands for a reference within a sentence, as mark-up of the format that is
    ///     asked for next; a reference that is not in it stays as it is written.
    ///   - blocks: What stands for a paragraph that is nothing but a reference.
    /// - Returns: The document with them in their places.
    public func replacingReferences(
        _ inlines: [String: String],
        blocks: [String: String] = [:]
    ) -> MarkdownDocument {
        var document = self
        document.inlines = inlines
        document.blocks = blocks
        return document
    }

    /// The same document with other destinations for its links and images.
    ///
    /// - Parameter transform: Gives the new destination for a present one, in which backslash
    ///   escapes and entities are already resolved. It is called in reading order, once for each
    ///   different destination.
    /// - Returns: The document with the new destinations in all its outputs.
    public func rewritingLinks(_ transform: (String) -> String) -> MarkdownDocument {
        var document = self
        document.destinations = [:]
        for written in SyntaxTree(parsing: source, allowingRawHTML: allowsRawHTML).links()
            .map(\.destination)
        where document.destinations[written] == nil {
            document.destinations[written] = transform(destinations[written] ?? written)
        }
        return document
    }

    private func safeTree() -> SyntaxTree {
        let tree = tree()
        tree.replaceDestinations { MarkdownDocument.isSafe($0) ? $0 : "" }
        return tree
    }

    private func tree() -> SyntaxTree {
        let tree = SyntaxTree(parsing: source, allowingRawHTML: allowsRawHTML)
        if !inlines.isEmpty || !blocks.isEmpty { tree.substitute(inlines, blocks: blocks) }
        if !destinations.isEmpty {
            tree.replaceDestinations { destinations[$0] ?? $0 }
        }
        return tree
    }
}
