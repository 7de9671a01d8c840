import CommonMark
import Quantities
import ReportModel
import SiteOutput

/// Writes blocks as Markdown.
struct MarkdownWriter {
    let route: Route

    /// Writes the running text in the blocks.
    var text: MarkdownText { MarkdownText(route: route) }

    /// Blocks with a blank line between them.
    func blocks(_ blocks: [Block], level: Int) -> String {
        joined(blocks.map { block($0, level: level) })
    }

    /// Parts with a blank line between them.
    func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func block(_ block: Block, level: Int) -> String {
        switch block {
        case .section(let section):
            joined([
                String(repeating: "#", count: min(level, 6)) + " " + text.escaped(section.title),
                blocks(section.blocks, level: level + 1),
            ])
        case .paragraph(let words): text.paragraph(words)
        case .list(let items, let isOrdered):
            items.enumerated()
                .map { index, item in
                    (isOrdered ? "\(index + 1). " : "- ") + text.paragraph(item)
                }
                .joined(separator: "\n")
        case .table(let table): MarkdownTable(table, text: text).markdown
        case .figure(let figure):
            joined([
                text.paragraph([.strong(figure.title)]), text.paragraph(figure.subtitle),
                MarkdownTable(figure.data, text: text).markdown,
            ])
        case .headline(let headline): self.headline(headline)
        case .callout(let callout): self.callout(callout, level: level)
        case .disclosure(let disclosure):
            joined([text.paragraph(disclosure.summary), blocks(disclosure.blocks, level: level)])
        case .prose(let source): prose(source)
        }
    }

    private func headline(_ headline: Headline) -> String {
        var sentence: [Inline] = [
            .strong([
                .text(headline.label + ": "), .value(headline.value), .text(" " + headline.unit),
            ])
        ]
        if let range = headline.range {
            sentence += [" (low ", .value(range.low), ", high ", .value(range.high), ")"]
        }
        let tiles = headline.tiles.map { tile in
            [[.text(tile.label)], tile.value, tile.note]
                .map { text.line($0, NumberFormat(currency: .code, isInTable: true)) }
        }
        let table =
            tiles.isEmpty ? [] : [["Figure", "Amount", "Note"], [":--", "--:", ":--"]] + tiles
        return joined([
            text.paragraph(sentence), text.paragraph(headline.note),
            table.map(MarkdownTable.row).joined(separator: "\n"),
        ])
    }

    private func callout(_ callout: Callout, level: Int) -> String {
        let word =
            switch callout.kind {
            case .note: "Note"
            case .warning: "Warning"
            case .error: "Missing"
            }
        return joined([
            text.paragraph([.strong([.text(word + ".")]), " "] + callout.title),
            blocks(callout.blocks, level: level),
        ])
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    }

    private func prose(_ source: String) -> String {
        var text = MarkdownDocument(source)
            .rewritingLinks { destination in
                let link = SiteLink(destination)?.destination(from: route, as: "md") ?? destination
                return link.replacing("$", with: "%24")
            }
            .normalizedMarkdown.withoutDollarSign
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
