import CommonMark
import Quantities
import ReportModel
import SiteOutput

/// Writes blocks as Markdown.
struct MarkdownWriter {
    /// Writes the running text in the blocks.
    var text: MarkdownText

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
                inside(section).blocks(section.blocks, level: level + 1),
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
                chart(figure.chart),
                MarkdownTable(figure.data, text: text).markdown,
            ])
        case .headline(let headline): self.headline(headline)
        case .findings(let findings):
            findings.enumerated()
                .map { index, finding in
                    "\(index + 1). "
                        + text.paragraph([.strong(finding.statement), " "] + finding.detail)
                }
                .joined(separator: "\n")
        case .callout(let callout): self.callout(callout, level: level)
        case .disclosure(let disclosure):
            joined([text.paragraph(disclosure.summary), blocks(disclosure.blocks, level: level)])
        case .prose(let prose): self.prose(prose, level: level)
        }
    }

    private func inside(_ section: Section) -> MarkdownWriter {
        var writer = self
        writer.text.section = text.anchors.anchor(section.id, on: text.path)
        return writer
    }

    private func headline(_ headline: Headline) -> String {
        var sentence: [Inline] = [
            .strong([
                .text(headline.label + ": "), .value(headline.value), .text(" " + headline.unit),
            ])
        ]
        if let range = headline.range {
            sentence += [
                " (", .value(range.low), " in the low case, ", .value(range.high),
                " in the high case)",
            ]
        }
        let grounds = headline.grounds.filter { $0.share > .zero }.enumerated()
            .flatMap { index, ground -> [Inline] in
                [index == 0 ? "It stands on: " : ", "]
                    + [.value(.share(ground.share)), .text(" " + ground.label.lowercased())]
            }
        let tiles = headline.tiles.map { tile in
            [[.text(tile.label)], tile.value, tile.note]
                .map {
                    text.line($0, NumberFormat(currency: .code, money: text.money, isInTable: true))
                }
        }
        let table =
            tiles.isEmpty ? [] : [["Figure", "Amount", "Note"], [":--", "--:", ":--"]] + tiles
        return joined([
            text.paragraph(sentence), text.paragraph(headline.note),
            text.paragraph(grounds.isEmpty ? [] : grounds + ["."]),
            table.map(MarkdownTable.row).joined(separator: "\n"),
        ])
    }

    private func chart(_ chart: Chart) -> String {
        switch text.profile.charts {
        case .none: ""
        case .text: ChartBars(chart, in: text.money).map { TextChart($0).markdown } ?? ""
        case .mermaid:
            ChartBars(chart, in: text.money).flatMap { MermaidChart($0, chart)?.markdown } ?? ""
        }
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

    private func prose(_ prose: Prose, level: Int) -> String {
        let parts = prose.parts(
            figure: { text.line($0, .markdownSentence(text.money)) },
            destination: { destination in
                guard let link = SiteLink(destination) else {
                    if destination.hasPrefix("#") {
                        return text.destination(ofAnchor: String(destination.dropFirst()))
                    }
                    return destination.replacing("$", with: "%24")
                }
                return text.destination(of: link).replacing("$", with: "%24")
            },
            text: \.normalizedMarkdown
        )
        return joined(
            parts.map { part in
                switch part {
                case .text(let text): text.withoutBreaksAround
                case .blocks(let name): blocks(prose.blocks[name] ?? [], level: level + 1)
                }
            }
        )
    }
}

extension String {
    /// The text without line breaks at its ends.
    fileprivate var withoutBreaksAround: String {
        var text = drop { $0 == "\n" }
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
