import CCmark

extension SyntaxTree {
    /// Stands for a backslash that libcmark would not write by itself.
    static let escapeMark = "\u{E008}"

    /// Keeps GitHub and the wikis from finding in text what CommonMark does not know, and tells
    /// apart marks of emphasis that would run into each other.
    func escapeForGitHub() {
        cmark_consolidate_text_nodes(root)
        for node in nodes(ofType: CMARK_NODE_TEXT) {
            let text = String(cString: cmark_node_get_literal(node))
            let escaped = Self.escapingAddresses(in: text, isLast: isBeforeBreak(node))
                .replacing("~", with: Self.escapeMark + "~")
            cmark_node_set_literal(node, escaped)
        }
        for node in nodes(ofType: CMARK_NODE_EMPH, CMARK_NODE_STRONG) {
            separate(node, from: cmark_node_previous(node))
        }
    }

    /// Whether a text ends its block, or its line.
    private func isBeforeBreak(_ text: OpaquePointer) -> Bool {
        guard let next = cmark_node_next(text) else {
            let parent = cmark_node_get_type(cmark_node_parent(text))
            return [CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING].contains(parent)
        }
        return [CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK].contains(cmark_node_get_type(next))
    }

    /// Puts a comment, which shows nothing, between two emphases: their marks would be one run.
    private func separate(_ node: OpaquePointer, from previous: OpaquePointer?) {
        guard let previous,
            [CMARK_NODE_EMPH, CMARK_NODE_STRONG].contains(cmark_node_get_type(previous))
        else { return }
        let comment = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
        cmark_node_set_on_enter(comment, "<!-- -->")
        cmark_node_insert_before(node, comment)
    }

    /// The text with a mark in each bare address of the web that may need a backslash further on.
    ///
    /// GitHub makes a link of a bare address, and takes a backslash for a part of it. An address at
    /// the end of a text ends there where the text is the last of its line.
    private static func escapingAddresses(in text: String, isLast: Bool) -> String {
        guard BareAddress.mayBe(in: text) else { return text }
        var result = ""
        var rest = text[...]
        // Of several addresses that no space divides the end is looked for once.
        var (end, lastOdd) = (text.startIndex, String.Index?.none)
        while let start = BareAddress.next(in: rest) {
            if start >= end {
                end = text[start...].firstIndex(where: \.isWhitespace) ?? text.endIndex
                lastOdd = text[start..<end].lastIndex { !Self.isPlain($0) }
            }
            let isPlain = lastOdd.map { $0 < start } ?? true
            result += rest[..<start]
            if !isPlain || (end == text.endIndex && !isLast) { result += escapeMark }
            rest = rest[start...]
        }
        return result + rest
    }

    /// Whether neither libcmark nor this writes a backslash before a sign of an address.
    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII
            && (character.isLetter || character.isNumber || "/.:%?=,-".contains(character))
    }
}
