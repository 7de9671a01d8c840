import CCmark

extension SyntaxTree {
    /// Gives code and addresses back their braces as written.
    func restoreLiteralBraces() {
        for node in nodes(ofType: CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK) {
            restore(cmark_node_get_literal(node)) { cmark_node_set_literal(node, $0) }
        }
        for node in nodes(ofType: CMARK_NODE_HTML_INLINE) {
            restore(cmark_node_get_literal(node)) { cmark_node_set_literal(node, $0) }
        }
        for node in nodes(ofType: CMARK_NODE_LINK, CMARK_NODE_IMAGE) {
            let url = String(cString: cmark_node_get_url(node))
            guard url.contains(LiteralBrace.mark) else { continue }
            cmark_node_set_url(node, url.replacing(LiteralBrace.mark, with: "{"))
        }
    }

    private func restore(_ literal: UnsafePointer<CChar>?, _ set: (String) -> Void) {
        guard let literal else { return }
        let text = String(cString: literal)
        if text.contains(LiteralBrace.mark) {
            set(text.replacing(LiteralBrace.mark, with: "\\{"))
        }
    }

    /// The references in document order.
    func references() -> [MarkdownDocument.Reference] {
        nodes(ofType: CMARK_NODE_TEXT)
            .flatMap { node -> [MarkdownDocument.Reference] in
                let pieces = BracedText.pieces(of: String(cString: cmark_node_get_literal(node)))
                guard pieces.contains(where: \.isReference) else { return [] }
                let (line, place) = (line(ofInline: node), place(of: node, pieces))
                return pieces.filter(\.isReference)
                    .map { MarkdownDocument.Reference(text: $0.text, line: line, place: place) }
            }
    }

    private func place(
        of node: OpaquePointer,
        _ pieces: [BracedText.Piece]
    ) -> MarkdownDocument.Place {
        var ancestor = cmark_node_parent(node)
        while let current = ancestor {
            if cmark_node_get_type(current) == CMARK_NODE_HEADING { return .heading }
            ancestor = cmark_node_parent(current)
        }
        return isAlone(node, pieces) ? .paragraph : .sentence
    }

    /// Whether a text is nothing but one reference, and all of a paragraph that stands on its own.
    private func isAlone(_ node: OpaquePointer, _ pieces: [BracedText.Piece]) -> Bool {
        guard pieces.count == 1, pieces[0].isReference, let parent = cmark_node_parent(node) else {
            return false
        }
        return cmark_node_parent(parent) == root
            && cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH
            && cmark_node_next(node) == nil && cmark_node_previous(node) == nil
    }

    /// Puts texts that are mark-up already where references stand.
    ///
    /// - Parameters:
    ///   - inline: What stands for a reference in a sentence.
    ///   - blocks: What stands for one on its own in a paragraph, in the place of the paragraph.
    func substitute(_ inline: [String: String], blocks: [String: String]) {
        for node in nodes(ofType: CMARK_NODE_TEXT) {
            let pieces = BracedText.pieces(of: String(cString: cmark_node_get_literal(node)))
            guard pieces.contains(where: \.isReference) else { continue }
            if isAlone(node, pieces), let text = blocks[pieces[0].text],
                let parent = cmark_node_parent(node)
            {
                let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
                cmark_node_set_on_enter(block, text + "\n\n")
                replace(parent, with: block)
                continue
            }
            for piece in pieces { cmark_node_insert_before(node, self.node(for: piece, inline)) }
            cmark_node_unlink(node)
            cmark_node_free(node)
        }
    }

    private func node(for piece: BracedText.Piece, _ inline: [String: String]) -> OpaquePointer? {
        if piece.isReference, let text = inline[piece.text] {
            let custom = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
            cmark_node_set_on_enter(custom, text)
            return custom
        }
        let text = cmark_node_new(CMARK_NODE_TEXT)
        cmark_node_set_literal(text, piece.written)
        return text
    }
}
