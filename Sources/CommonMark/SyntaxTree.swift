import CCmark

/// The tree libcmark makes of a source, and the only place that touches its nodes.
///
/// It owns all its nodes and frees them when it goes.
struct SyntaxTree: ~Copyable {
    let root: OpaquePointer?

    /// The pipe tables: a custom block for each, whose paragraphs are its cells.
    var tables: [TableBlock] = []

    /// The lines of the source on which the cells of pipe tables stand, from 1.
    var cellLines: [OpaquePointer: Int] = [:]

    /// A pipe table of the tree.
    struct TableBlock {
        let node: OpaquePointer
        let alignments: [PipeTable.Alignment]

        /// The line of the source on which the header stands, from 1.
        let line: Int
    }

    /// Parses a source; what was raw HTML is text and code in the tree, unless it is allowed.
    init(parsing source: String, allowingRawHTML: Bool = false) {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        root = Self.parsed(LiteralBrace.marking(source))
        restoreLiteralBraces()
        if allowingRawHTML { keepRawHTML() } else { neutralizeRawHTML() }
        joinHeadingLines()
        buildTables(lines, allowingRawHTML: allowingRawHTML)
    }

    /// The tree libcmark makes of a source.
    static func parsed(_ source: String) -> OpaquePointer? {
        var source = source
        // Without the option libcmark miscounts lines behind a break in a tag, title or code span.
        return source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_SOURCEPOS)
            }
        }
    }

    deinit {
        cmark_node_free(root)
    }

    /// The headings in document order.
    func outline() -> [MarkdownDocument.Heading] {
        let headings = nodes(ofType: CMARK_NODE_HEADING)
        let texts = headings.map { text(in: $0) }
        var (identifiers, former) = (HeadingIdentifiers(), HeadingIdentifiers(.ascii))
        let ids = texts.map { identifiers.next(for: $0) }
        let taken = Set(ids)
        return zip(zip(headings, texts), ids)
            .map { heading, id in
                let formerID = former.next(for: heading.1)
                return MarkdownDocument.Heading(
                    level: Int(cmark_node_get_heading_level(heading.0)),
                    id: id,
                    formerID: taken.contains(formerID) ? nil : formerID,
                    text: heading.1,
                    line: Int(cmark_node_get_start_line(heading.0))
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
        for table in tables { write(table, asHTML: true) }
        // libcmark has no attributes for headings, but a custom block renders as it is told.
        for (node, heading) in zip(nodes(ofType: CMARK_NODE_HEADING), outline()) {
            let tagged = take(cmark_render_html(node, CMARK_OPT_DEFAULT)).dropFirst("<h1".count)
            let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
            let former = heading.formerID.map { "<span id=\"\($0)\"></span>" } ?? ""
            cmark_node_set_on_enter(
                block,
                "<h\(heading.level) id=\"\(heading.id)\">\(former)\(tagged.dropFirst())"
            )
            replace(node, with: block)
        }
        return take(cmark_render_html(root, CMARK_OPT_DEFAULT))
            .replacing(LiteralBrace.mark, with: "{")
    }

    /// Renders CommonMark without wrapping lines.
    consuming func markdown() -> String {
        escapeForGitHub()
        for table in tables { write(table, asHTML: false) }
        guard cmark_node_first_child(root) != nil else { return "" }
        var text = take(cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
            .replacing(LiteralBrace.mark, with: "\\{")
            .replacing(Self.escapeMark, with: "\\")
        while text.hasSuffix("\n") { text.removeLast() }
        return text + "\n"
    }

    /// Puts raw HTML where libcmark writes it as it is, whatever it does with links.
    private func keepRawHTML() {
        for node in nodes(ofType: CMARK_NODE_HTML_INLINE) {
            replaceRaw(node, with: CMARK_NODE_CUSTOM_INLINE)
        }
        for node in nodes(ofType: CMARK_NODE_HTML_BLOCK) {
            replaceRaw(node, with: CMARK_NODE_CUSTOM_BLOCK)
        }
    }

    private func replaceRaw(_ node: OpaquePointer, with type: cmark_node_type) {
        let custom = cmark_node_new(type)
        cmark_node_set_on_enter(custom, cmark_node_get_literal(node))
        replace(node, with: custom)
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

    func text(in node: OpaquePointer) -> String {
        let parts = nodes(in: node)
            .map { part in
                switch cmark_node_get_type(part) {
                case CMARK_NODE_TEXT, CMARK_NODE_CODE: String(cString: cmark_node_get_literal(part))
                case CMARK_NODE_SOFTBREAK: " "
                default: ""
                }
            }
        return parts.joined().replacing(LiteralBrace.mark, with: "{")
    }

    /// The line of an inline: where its content starts, because libcmark counts a link from its
    /// closing bracket, else its own, else that of the nearest block around it.
    func line(ofInline node: OpaquePointer) -> Int {
        if let line = line(inTable: node) { return line }
        var candidate = cmark_node_first_child(node)
        if cmark_node_get_start_line(candidate) == 0 { candidate = node }
        while let current = candidate, cmark_node_get_start_line(current) == 0 {
            candidate = cmark_node_parent(current)
        }
        return Int(cmark_node_get_start_line(candidate))
    }

    func nodes(ofType types: cmark_node_type...) -> [OpaquePointer] {
        nodes(in: root).filter { types.contains(cmark_node_get_type($0)) }
    }

    /// The node and everything in it in document order.
    func nodes(in node: OpaquePointer?) -> [OpaquePointer] {
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
    func replace(_ node: OpaquePointer, with replacement: OpaquePointer?) {
        let isReplaced = cmark_node_replace(node, replacement) == 1
        cmark_node_free(isReplaced ? node : replacement)
    }

    /// The text that libcmark allocated for its caller, which is freed.
    func take(_ text: UnsafeMutablePointer<CChar>?) -> String {
        guard let text else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        return String(cString: text)
    }
}
