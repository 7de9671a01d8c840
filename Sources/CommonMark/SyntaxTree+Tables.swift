import CCmark

extension SyntaxTree {
    /// Ends a cell, so that what libcmark takes from the end of a heading is nothing of the cell.
    private static let mark = "\u{E000}"

    /// Makes pipe tables of the paragraphs whose lines form one.
    ///
    /// Only paragraphs that stand on their own are looked at: lines in a list or a quotation begin
    /// with marks of their own.
    mutating func buildTables(_ lines: [String], allowingRawHTML: Bool) {
        for node in nodes(ofType: CMARK_NODE_PARAGRAPH) where cmark_node_parent(node) == root {
            let first = Int(cmark_node_get_start_line(node))
            let last = min(Int(cmark_node_get_end_line(node)), lines.count)
            guard first > 0, last > first else { continue }
            guard let table = PipeTable(lines: Array(lines[(first - 1)..<last])) else { continue }
            let before = lines[(first - 1)..<(first - 1 + table.linesBefore)]
            if !before.isEmpty { insert(before.joined(separator: "\n"), before: node) }
            let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
            for cell in table.rows.joined() {
                cmark_node_append_child(block, paragraph(of: cell, allowingRawHTML))
            }
            replace(node, with: block)
            guard let block else { continue }
            note(cellsOf: block, table.alignments.count, line: first + table.linesBefore)
            tables.append(
                TableBlock(
                    node: block,
                    alignments: table.alignments,
                    line: first + table.linesBefore
                )
            )
        }
    }

    /// Puts the blocks of a source before a node.
    private func insert(_ source: String, before node: OpaquePointer) {
        let document = Self.parsed(LiteralBrace.marking(source))
        while let child = cmark_node_first_child(document) {
            cmark_node_unlink(child)
            cmark_node_insert_before(node, child)
        }
        cmark_node_free(document)
    }

    /// A paragraph with the text of a cell, which is read as one line of text whatever it begins
    /// with: the content of a heading is that.
    private func paragraph(of cell: String, _ allowingRawHTML: Bool) -> OpaquePointer? {
        let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH)
        guard !cell.isEmpty else { return paragraph }
        let document = Self.parsed("# \(LiteralBrace.marking(cell)) \(Self.mark)")
        let heading = cmark_node_first_child(document)
        while let child = cmark_node_first_child(heading) {
            cmark_node_unlink(child)
            cmark_node_append_child(paragraph, child)
        }
        cmark_node_free(document)
        for node in nodes(in: paragraph) { clean(node, allowingRawHTML) }
        return paragraph
    }

    /// Takes the mark off the end of a cell, and deals with raw HTML and braces as elsewhere.
    private func clean(_ node: OpaquePointer, _ allowingRawHTML: Bool) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
            let text = String(cString: cmark_node_get_literal(node))
            guard text.hasSuffix(Self.mark) else { return }
            cmark_node_set_literal(node, String(text.dropLast()).trimmedEnd)
        case CMARK_NODE_CODE:
            let text = String(cString: cmark_node_get_literal(node))
            cmark_node_set_literal(node, text.replacing(LiteralBrace.mark, with: "\\{"))
        case CMARK_NODE_HTML_INLINE:
            let isKept = allowingRawHTML
            let other = cmark_node_new(isKept ? CMARK_NODE_CUSTOM_INLINE : CMARK_NODE_TEXT)
            let literal = cmark_node_get_literal(node)
            if isKept {
                cmark_node_set_on_enter(other, literal)
            } else {
                cmark_node_set_literal(other, literal)
            }
            replace(node, with: other)
        default: break
        }
    }

    /// Notes on which line each cell stands of a table whose header is on `line`.
    private mutating func note(cellsOf block: OpaquePointer, _ width: Int, line: Int) {
        var place = 0
        var cell = cmark_node_first_child(block)
        while let current = cell {
            let row = place / width
            // The delimiter row stands between the header and the rest.
            cellLines[current] = line + (row == 0 ? 0 : row + 1)
            place += 1
            cell = cmark_node_next(current)
        }
    }

    /// The line of a node in a cell; nil for one that is in no table.
    func line(inTable node: OpaquePointer) -> Int? {
        guard !cellLines.isEmpty else { return nil }
        var candidate: OpaquePointer? = node
        while let current = candidate {
            if let line = cellLines[current] { return line }
            candidate = cmark_node_parent(current)
        }
        return nil
    }

    /// Puts a table into its custom block as text, in place of its cells.
    func write(_ table: TableBlock, asHTML: Bool) {
        var cells: [String] = []
        while let cell = cmark_node_first_child(table.node) {
            cells.append(asHTML ? html(ofCell: cell) : markdown(ofCell: cell))
            cmark_node_unlink(cell)
            cmark_node_free(cell)
        }
        let width = table.alignments.count
        let rows = stride(from: 0, to: cells.count, by: width)
            .map { Array(cells[$0..<($0 + width)]) }
        let writer = PipeTableWriter(alignments: table.alignments, rows: rows)
        cmark_node_set_on_enter(table.node, asHTML ? writer.html : writer.markdown + "\n\n")
    }

    private func html(ofCell cell: OpaquePointer) -> String {
        let html = take(cmark_render_html(cell, CMARK_OPT_DEFAULT))
        return String(html.dropFirst("<p>".count).dropLast("</p>\n".count))
    }

    private func markdown(ofCell cell: OpaquePointer) -> String {
        let text = take(cmark_render_commonmark(cell, CMARK_OPT_DEFAULT, 0))
        return text.filter { $0 != "\n" }.replacing("|", with: "\\|")
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate var trimmedEnd: String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
