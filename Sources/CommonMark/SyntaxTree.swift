import CCmark

/// The tree libcmark makes of a source, and the only place that touches its nodes.
///
/// It owns all its nodes and frees them when it goes.
struct SyntaxTree: ~Copyable {
    private let root: OpaquePointer?

    /// Parses a source; what was raw HTML is text and code in the tree.
    init(parsing source: String) {
        var source = source
        // Without the option libcmark miscounts lines behind a break in a tag, title or code span.
        root = source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_SOURCEPOS)
            }
        }
        neutralizeRawHTML()
        joinHeadingLines()
    }

    deinit {
        cmark_node_free(root)
    }

    /// The headings in document order.
    func outline() -> [MarkdownDocument.Heading] {
        var identifiers = HeadingIdentifiers()
        return nodes(ofType: CMARK_NODE_HEADING)
            .map { node in
                let text = text(in: node)
                return MarkdownDocument.Heading(
                    level: Int(cmark_node_get_heading_level(node)),
                    id: identifiers.next(for: text),
                    text: text,
                    line: Int(cmark_node_get_start_line(node))
                )
            }
    }

    /// The links and images in document order.
    func links() -> [MarkdownDocument.Link] {
        nodes(ofType: CMARK_NODE_LINK, CMARK_NODE_IMAGE)
            .map { node in
                MarkdownDocument.Link(
                    destination: String(cString: cmark_node_get_url(node)),
                    line: line(ofInline: node)
                )
            }
    }

    /// Gives every link and image the destination that `transform` makes of its present one.
    func replaceDestinations(_ transform: (String) -> String) {
        for node in nodes(ofType: CMARK_NODE_LINK, CMARK_NODE_IMAGE) {
            cmark_node_set_url(node, transform(String(cString: cmark_node_get_url(node))))
        }
    }

    /// Renders HTML with an `id` on every heading.
    consuming func html() -> String {
        // libcmark has no attributes for headings, but a custom block renders as it is told.
        for (node, heading) in zip(nodes(ofType: CMARK_NODE_HEADING), outline()) {
            let tagged = take(cmark_render_html(node, CMARK_OPT_DEFAULT)).dropFirst("<h1".count)
            let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
            cmark_node_set_on_enter(block, "<h\(heading.level) id=\"\(heading.id)\"\(tagged)")
            replace(node, with: block)
        }
        return take(cmark_render_html(root, CMARK_OPT_DEFAULT))
    }

    /// Renders CommonMark without wrapping lines.
    func markdown() -> String {
        cmark_node_first_child(root) == nil
            ? "" : take(cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
    }

    private func neutralizeRawHTML() {
        for node in nodes(ofType: CMARK_NODE_HTML_INLINE) {
            let text = cmark_node_new(CMARK_NODE_TEXT)
            cmark_node_set_literal(text, cmark_node_get_literal(node))
            replace(node, with: text)
        }
        for node in nodes(ofType: CMARK_NODE_HTML_BLOCK) {
            // libcmark writes this comment where Markdown needs something between two lists.
            if String(cString: cmark_node_get_literal(node)) == "<!-- end list -->\n" {
                cmark_node_free(node)
                continue
            }
            let code = cmark_node_new(CMARK_NODE_CODE_BLOCK)
            cmark_node_set_literal(code, cmark_node_get_literal(node))
            cmark_node_set_fence_info(code, "html")
            replace(node, with: code)
        }
    }

    /// Takes hard line breaks out of headings, where libcmark's Markdown would end the heading.
    private func joinHeadingLines() {
        for node in nodes(ofType: CMARK_NODE_HEADING).flatMap({ nodes(in: $0) })
        where cmark_node_get_type(node) == CMARK_NODE_LINEBREAK {
            replace(node, with: cmark_node_new(CMARK_NODE_SOFTBREAK))
        }
    }

    private func text(in node: OpaquePointer) -> String {
        let parts = nodes(in: node)
            .map { part in
                switch cmark_node_get_type(part) {
                case CMARK_NODE_TEXT, CMARK_NODE_CODE: String(cString: cmark_node_get_literal(part))
                case CMARK_NODE_SOFTBREAK: " "
                default: ""
                }
            }
        return parts.joined()
    }

    /// The line of an inline: where its content starts, because libcmark counts a link from its
    /// closing bracket, else its own, else that of the nearest block around it.
    private func line(ofInline node: OpaquePointer) -> Int {
        var candidate = cmark_node_first_child(node)
        if cmark_node_get_start_line(candidate) == 0 { candidate = node }
        while let current = candidate, cmark_node_get_start_line(current) == 0 {
            candidate = cmark_node_parent(current)
        }
        return Int(cmark_node_get_start_line(candidate))
    }

    private func nodes(ofType types: cmark_node_type...) -> [OpaquePointer] {
        nodes(in: root).filter { types.contains(cmark_node_get_type($0)) }
    }

    /// The node and everything in it in document order.
    private func nodes(in node: OpaquePointer?) -> [OpaquePointer] {
        let iterator = cmark_iter_new(node)
        defer { cmark_iter_free(iterator) }
        var nodes: [OpaquePointer] = []
        while true {
            switch cmark_iter_next(iterator) {
            case CMARK_EVENT_DONE: return nodes
            case CMARK_EVENT_ENTER: cmark_iter_get_node(iterator).map { nodes.append($0) }
            default: break
            }
        }
    }

    /// Puts a new node where another one is, and frees the one that is then left over.
    private func replace(_ node: OpaquePointer, with replacement: OpaquePointer?) {
        let isReplaced = cmark_node_replace(node, replacement) == 1
        cmark_node_free(isReplaced ? node : replacement)
    }

    /// The text that libcmark allocated for its caller, which is freed.
    private func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
        guard let text else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return String(cString: text)
    }
}
