public import Quantities
public import ReportModel

/// Writes pages as aligned text for a terminal.
public struct TerminalRenderer: Sendable {
    private var width: Int
    private let colour: Bool
    private var currency: Currency
    private let showsWorkings: Bool

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - width: The columns that a line may have, at least 60; a table that needs more keeps its
    ///     figures whole and wraps its words.
    ///   - colour: Whether to add ANSI escapes.
    ///   - showsWorkings: Whether to show how each line of a table comes about.
    ///   - currency: The currency of amounts; a page says itself what its are in.
    public init(
        width: Int,
        colour: Bool,
        showsWorkings: Bool = false,
        in currency: Currency = .usDollar
    ) {
        self.width = max(60, width)
        self.colour = colour
        self.showsWorkings = showsWorkings
        self.currency = currency
    }

    /// The page: title, summary, blocks, and what it was made from.
    public func render(_ page: Page) -> String {
        var renderer = self
        renderer.currency = page.provenance.exchange.currency
        return renderer.text(of: page)
    }

    private func text(of page: Page) -> String {
        let origin = page.provenance
        var parts = [bold(wrapped(page.title.onOneLine)), wrapped(page.summary.onOneLine)]
        parts += page.blocks.map { block($0) }
        parts.append(
            faint(
                wrapped(
                    "Catalog release \(origin.catalogRelease), rates as of \(origin.asOf), inputs "
                        + "\(origin.inputsHash.prefix(12)). An estimate, not a quotation."
                )
            )
        )
        parts.append(faint(wrapped(plain(origin.exchange.inWords ?? []))))
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// Some blocks without a page around them.
    public func render(_ blocks: [Block]) -> String {
        blocks.map { block($0) }.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func block(_ block: Block) -> String {
        switch block {
        case .section(let section):
            ([bold(wrapped(section.title.onOneLine))] + section.blocks.map { self.block($0) })
                .joined(separator: "\n\n")
        case .paragraph(let text): wrapped(plain(text))
        case .list(let items, let isOrdered):
            items.enumerated()
                .map { index, item in
                    wrapped(plain(item), mark: isOrdered ? "\(index + 1). " : "- ")
                }
                .joined(separator: "\n")
        case .table(let table): self.table(table)
        case .figure(let figure):
            ([bold(wrapped(plain(figure.title)))]
                + (figure.subtitle.isEmpty ? [] : [wrapped(plain(figure.subtitle))])
                + ["", table(figure.data)])
                .joined(separator: "\n")
        case .headline(let headline): self.headline(headline)
        case .findings(let findings):
            findings.map { wrapped(plain($0.statement + [" "] + $0.detail), mark: "- ") }
                .joined(separator: "\n")
        case .callout(let callout): self.callout(callout)
        case .disclosure(let disclosure):
            ([wrapped(plain(disclosure.summary))] + disclosure.blocks.map { self.block($0) })
                .joined(separator: "\n")
        case .prose(let prose):
            prose.source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { wrapped(String($0).onOneLine) }.joined(separator: "\n")
        }
    }

    private func headline(_ headline: Headline) -> String {
        let format = sentence
        var lines = [
            wrapped(headline.label.onOneLine),
            bold("  \(format.text(headline.value)) \(headline.unit)"),
        ]
        if let range = headline.range {
            lines.append("  low \(format.text(range.low)), high \(format.text(range.high))")
        }
        if !headline.note.isEmpty { lines.append(wrapped(plain(headline.note), mark: "  ")) }
        let labels = headline.tiles.map(\.label.onOneLine)
        let widest = labels.map(\.columns).max() ?? 0
        let tiles = zip(headline.tiles, labels)
            .map { tile, label in
                let note = tile.note.isEmpty ? "" : " · " + plain(tile.note)
                let padding = String(repeating: " ", count: widest - label.columns + 2)
                return wrapped(plain(tile.value) + note, mark: label + padding)
            }
        return (lines + (tiles.isEmpty ? [] : [""]) + tiles).joined(separator: "\n")
    }

    private func callout(_ callout: Callout) -> String {
        let (word, code) =
            switch callout.kind {
            case .note: ("note:", "1;36")
            case .warning: ("warning:", "1;33")
            case .error: ("missing:", "1;31")
            }
        let title = wrapped(plain(callout.title), mark: word + " ")
        return
            ([painted(word, code) + title.dropFirst(word.count)]
            + callout.blocks.map { block($0) })
            .joined(separator: "\n")
    }

    private func table(_ table: Table) -> String {
        let layout = TextTable(table, width: width, in: currency)
        var lines = layout.head + [faint(layout.rule)]
        for group in table.groups {
            if let heading = group.heading {
                let isFirst = lines.count == layout.head.count + 1
                if !isFirst, lines.last != "" { lines.append("") }
                lines += layout.lines(of: heading).map(bold)
            }
            for row in group.rows {
                lines += layout.lines(of: row)
                if showsWorkings, let working = row.working { lines += self.working(working) }
            }
        }
        if !table.footer.isEmpty {
            lines.append(faint(layout.rule))
            for row in table.footer { lines += layout.lines(of: row).map(bold) }
        }
        return lines.joined(separator: "\n")
    }

    private func working(_ working: Disclosure) -> [String] {
        var narrow = self
        narrow.width -= 4
        return working.blocks.flatMap { block in
            narrow.block(block).split(separator: "\n").map { "    " + $0 }
        } + [""]
    }

    private var sentence: NumberFormat {
        NumberFormat(currency: .sign, money: currency, isInTable: false)
    }

    private func plain(_ text: [Inline]) -> String {
        text.plain(sentence)
    }

    private func wrapped(_ text: String, mark: String = "") -> String {
        text.wrapped(to: width, mark: mark).joined(separator: "\n")
    }

    private func bold(_ text: String) -> String { painted(text, "1") }

    private func faint(_ text: String) -> String { painted(text, "2") }

    private func painted(_ text: String, _ code: String) -> String {
        colour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
