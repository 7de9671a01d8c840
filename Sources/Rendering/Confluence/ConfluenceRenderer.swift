import CommonMark
import Quantities
public import ReportModel

/// Writes pages in the storage format of Confluence: XHTML with its macros, and links by title.
public struct ConfluenceRenderer: Sendable {
    private var text: ConfluenceText

    /// Creates a renderer.
    ///
    /// - Parameter titles: The title in Confluence of each page, by its path in the site.
    public init(titles: [String: String]) {
        text = ConfluenceText(titles: titles)
    }

    /// The body of a page; its title stands outside of it.
    public func render(_ page: Page) -> String {
        var renderer = self
        renderer.text.money = page.provenance.exchange.currency
        return renderer.body(of: page)
    }

    private func body(of page: Page) -> String {
        let origin = page.provenance
        let facts = page.facts.map { text.html([.text($0.label + ": ")] + $0.value) }
        let note: [Inline] = [
            .text("Made by Ratebook from catalog release \(origin.catalogRelease), rates as of "),
            .text("\(origin.asOf), inputs "), .code(String(origin.inputsHash.prefix(12))),
            ", with ", .code(origin.command),
            ". An estimate, not a quotation. Do not edit here: the next upload replaces the page.",
        ]
        let exchange = origin.exchange.inWords.map { "<p><em>\(text.html($0))</em></p>" }
        let parts = [
            "<p>\(text.html([.text(page.summary)]))</p>",
            list(facts, isOrdered: false),
            blocks(page.blocks, level: 2),
            "<hr />",
            "<p><em>\(text.html(note))</em></p>",
            exchange ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private func blocks(_ blocks: [Block], level: Int) -> String {
        blocks.map { block($0, level: level) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func block(_ block: Block, level: Int) -> String {
        switch block {
        case .section(let section):
            let tag = "h\(min(level, 6))"
            return "<\(tag)>\(text.anchor(section.id))\(section.title.escapedHTML)</\(tag)>\n"
                + blocks(section.blocks, level: level + 1)
        case .paragraph(let words): return "<p>\(text.html(words))</p>"
        case .list(let items, let isOrdered):
            return list(items.map { text.html($0) }, isOrdered: isOrdered)
        case .table(let table): return self.table(table, level: level)
        case .figure(let figure):
            return "<p>\(text.anchor(figure.id))<strong>\(text.html(figure.title))</strong></p>\n"
                + "<p>\(text.html(figure.subtitle))</p>\n" + table(figure.data, level: level)
        case .headline(let headline): return self.headline(headline)
        case .findings(let findings):
            let items = findings.map { finding in
                let link = Inline.link(
                    [.text(finding.link.words)],
                    .anchor(finding.link.anchor)
                )
                return text.html([.strong(finding.statement), " "] + finding.detail + [" ", link])
            }
            return list(items, isOrdered: true)
        case .callout(let callout): return self.callout(callout, level: level)
        case .disclosure(let disclosure):
            return expand(
                disclosure.summary.plain(text.sentence),
                blocks(disclosure.blocks, level: level)
            )
        case .prose(let prose): return self.prose(prose, level: level)
        }
    }

    private func list(_ items: [String], isOrdered: Bool) -> String {
        guard !items.isEmpty else { return "" }
        let tag = isOrdered ? "ol" : "ul"
        return "<\(tag)>" + items.map { "<li>\($0)</li>" }.joined() + "</\(tag)>"
    }

    private func table(_ table: Table, level: Int) -> String {
        let workings = table.groups.flatMap(\.rows)
            .compactMap { row in
                row.working.map { working in
                    "<p><strong>\(text.html(row.cells.first?.content ?? []))</strong>: "
                        + "\(text.html(working.summary))</p>\n"
                        + blocks(working.blocks, level: level + 1)
                }
            }
        let rows = ConfluenceTable(table, text: text).html
        guard !workings.isEmpty else { return rows }
        return rows + "\n" + expand("How the rows come about", workings.joined(separator: "\n"))
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
        let note = headline.note.isEmpty ? "" : "\n<p>\(text.html(headline.note))</p>"
        let tiles = Table(
            id: "figures",
            caption: headline.label,
            columns: [Column("Figure"), Column("Amount", alignment: .number), Column("Note")],
            rows: headline.tiles.map { tile in
                Row([.text(tile.label), Cell(tile.value), Cell(tile.note)])
            }
        )
        let figures =
            headline.tiles.isEmpty ? "" : "\n" + ConfluenceTable(tiles, text: text).html
        return "<p>\(text.html(sentence))</p>" + note + figures
    }

    private func callout(_ callout: Callout, level: Int) -> String {
        let name =
            switch callout.kind {
            case .note: "info"
            case .warning: "note"
            case .error: "warning"
            }
        return macro(
            name,
            "<p>\(text.html(callout.title))</p>" + blocks(callout.blocks, level: level)
        )
    }

    private func expand(_ title: String, _ body: String) -> String {
        macro("expand", body, parameter: ("title", title))
    }

    private func macro(
        _ name: String,
        _ body: String,
        parameter: (name: String, value: String)? = nil
    ) -> String {
        let parameter = parameter.map {
            "<ac:parameter ac:name=\"\($0.name)\">\($0.value.escapedHTML)</ac:parameter>"
        }
        return "<ac:structured-macro ac:name=\"\(name)\">\(parameter ?? "")"
            + "<ac:rich-text-body>\(body)</ac:rich-text-body></ac:structured-macro>"
    }

    /// What an author wrote; raw HTML stays words, because the format takes none.
    private func prose(_ prose: Prose, level: Int) -> String {
        let plain = Prose(prose.source, figures: prose.figures, blocks: prose.blocks)
        let parts = plain.parts(
            figure: { text.html($0) },
            destination: { text.marked($0) },
            text: \.html
        )
        return
            parts.map { part in
                switch part {
                case .text(let html): text.storage(ofProse: html)
                case .blocks(let name): blocks(prose.blocks[name] ?? [], level: level + 1)
                }
            }
            .joined(separator: "\n")
    }
}
