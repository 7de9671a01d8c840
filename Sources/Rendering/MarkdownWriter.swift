import CommonMark
import Quantities
import ReportModel
import SiteOutput

/// Writes blocks and running text as Markdown.
struct MarkdownWriter {
    let route: Route

    /// A block, without blank lines around it.
    func block(_ block: Block, level: Int) -> String {
        switch block {
        case .section(let section):
            ([String(repeating: "#", count: min(level, 6)) + " " + escaped(section.title)]
                + section.blocks.map { self.block($0, level: level + 1) })
                .joined(separator: "\n\n")
        case .paragraph(let text): self.text(text, isInTable: false)
        case .list(let items, let isOrdered):
            items.enumerated()
                .map { index, item in
                    (isOrdered ? "\(index + 1). " : "- ") + text(item, isInTable: false)
                }
                .joined(separator: "\n")
        case .table(let table): self.table(table)
        case .headline(let headline): self.headline(headline)
        case .callout(let callout): self.callout(callout, level: level)
        case .disclosure(let disclosure):
            ([text(disclosure.summary, isInTable: false)]
                + disclosure.blocks.map { self.block($0, level: level) })
                .joined(separator: "\n\n")
        case .prose(let source): prose(source)
        }
    }

    /// Running text.
    func text(_ inlines: [Inline], isInTable: Bool) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): escaped(text)
            case .strong(let parts): "**" + text(parts, isInTable: isInTable) + "**"
            case .code(let code): span(code)
            case .link(let parts, let target):
                if let destination = destination(of: target) {
                    "[" + text(parts, isInTable: isInTable) + "](" + destination + ")"
                } else {
                    text(parts, isInTable: isInTable)
                }
            case .value(let value):
                escaped(NumberFormat(currency: .code, isInTable: isInTable).text(value))
            case .tag(let words, _): "*" + escaped(words) + "*"
            }
        }
        .joined()
    }

    /// Text with everything escaped that Markdown or a wiki would take for mark-up.
    func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~": result += "\\\(character)"
            case "$": result += "USD "
            case "\n", "\r", "\r\n": result += " "
            default: result.append(character)
            }
        }
        return result
    }

    private func span(_ code: String) -> String {
        let text = code.split(separator: "|").joined(separator: "\\|")
        guard code.contains("`") else { return "`\(text)`" }
        return "`` \(text) ``"
    }

    /// Where a link leads; nil for a row, which has no anchor in Markdown.
    private func destination(of target: LinkTarget) -> String? {
        switch target {
        case .page(let path, _): route.link(to: Route(path), as: "md")
        case .anchor: nil
        case .external(let address):
            address.contains(where: { "() <>".contains($0) }) ? "<\(address)>" : address
        }
    }

    private func headline(_ headline: Headline) -> String {
        let format = NumberFormat(currency: .code, isInTable: false)
        var sentence =
            "**\(escaped(headline.label)): \(escaped(format.text(headline.value))) "
            + "\(escaped(headline.unit))**"
        if let range = headline.range {
            sentence +=
                " (low \(escaped(format.text(range.low))), high \(escaped(format.text(range.high))))"
        }
        let tiles = headline.tiles.map { tile in
            "| \(escaped(tile.label)) | \(text(tile.value, isInTable: false)) "
                + "| \(text(tile.note, isInTable: false)) |"
        }
        let table = tiles.isEmpty ? [] : ["| Figure | | |\n| :-- | --: | :-- |"] + tiles
        return [sentence, text(headline.note, isInTable: false), table.joined(separator: "\n")]
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func callout(_ callout: Callout, level: Int) -> String {
        let word =
            switch callout.kind {
            case .note: "Note"
            case .warning: "Warning"
            case .error: "Missing"
            }
        let parts =
            ["**\(word).** " + text(callout.title, isInTable: false)]
            + callout.blocks.map { block($0, level: level) }
        return parts.joined(separator: "\n\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    }

    private func prose(_ source: String) -> String {
        var text = MarkdownDocument(source)
            .rewritingLinks { destination in
                SiteLink(destination)?.destination(from: route, as: "md") ?? destination
            }
            .normalizedMarkdown
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    private func table(_ table: Table) -> String {
        let heads = table.columns.map { column in
            escaped(column.unit.map { "\(column.title), \($0)" } ?? column.title)
        }
        let rules = table.columns.map { $0.alignment == .number ? "--:" : ":--" }
        var lines = [line(heads), line(rules)]
        for group in table.groups {
            if let heading = group.heading { lines.append(line(cells(heading).map(strong))) }
            lines += group.rows.map { line(cells($0)) }
        }
        lines += table.footer.map { line(cells($0).map(strong)) }
        let workings = table.groups.flatMap(\.rows)
            .compactMap { row in
                row.working.map { working in
                    "- **\(text(row.cells[0].content, isInTable: false))**: "
                        + text(working.summary, isInTable: false)
                }
            }
        return [lines.joined(separator: "\n"), workings.joined(separator: "\n")]
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func cells(_ row: Row) -> [String] {
        row.cells.map { cell in
            let note = text(cell.note, isInTable: true)
            let content = text(cell.content, isInTable: true)
            return note.isEmpty ? content : "\(content) (\(note))"
        }
    }

    private func strong(_ text: String) -> String { text.isEmpty ? "" : "**\(text)**" }

    private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
