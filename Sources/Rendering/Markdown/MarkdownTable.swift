import Quantities
import ReportModel

/// Writes a table as a pipe table, and below it how its rows come about; notes as footnotes.
struct MarkdownTable {
    private let table: Table
    private let text: MarkdownText

    /// Prepares a table.
    init(_ table: Table, text: MarkdownText) {
        self.table = table
        self.text = text
    }

    /// The table and the workings of its rows.
    var markdown: String {
        if table.holdsNotes, text.profile.hasFootnotes { return footnotes }
        let heads = table.columns.map { column in
            text.escaped(
                column.unit.map { "\(column.title), \(format.text($0))" } ?? column.title
            )
        }
        let rules = table.columns.map { $0.alignment == .number ? "--:" : ":--" }
        var lines = [heads, rules]
        for group in table.groups {
            if let heading = group.heading { lines.append(cells(heading, isStrong: true)) }
            lines += group.rows.map { cells($0) }
        }
        lines += table.footer.map { cells($0, isStrong: true) }
        let rows = lines.map(Self.row).joined(separator: "\n")
        return workings.isEmpty ? rows : rows + "\n\n" + workings.joined(separator: "\n")
    }

    /// A row of a pipe table.
    static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private var format: NumberFormat {
        NumberFormat(currency: .code, money: text.money, isInTable: true)
    }

    private var footnotes: String {
        table.groups.flatMap(\.rows)
            .compactMap { row in
                guard let id = row.id else { return nil }
                let parts = row.cells.dropFirst().filter { !$0.content.isEmpty }
                    .map { cell in
                        let note: [Inline] = cell.note.isEmpty ? [] : [" ("] + cell.note + [")"]
                        return text.line(cell.content + note, .markdownSentence(text.money))
                    }
                return "[^\(id)]: " + parts.joined(separator: ", ")
            }
            .joined(separator: "\n")
    }

    private var workings: [String] {
        table.groups.flatMap(\.rows)
            .compactMap { row in
                guard let working = row.working, let name = row.cells.first else { return nil }
                let note: [Inline] = name.note.isEmpty ? [] : [" ("] + name.note + [")"]
                return "- "
                    + text.paragraph([.strong(name.content)] + note + [": "] + working.summary)
            }
    }

    private func cells(_ row: Row, isStrong: Bool = false) -> [String] {
        zip(row.cells, table.columns)
            .map { cell, column in
                var format = format
                format.headNamesCurrency = column.unit?.isMoney ?? false
                let note: [Inline] = cell.note.isEmpty ? [] : [" ("] + cell.note + [")"]
                let content = cell.content.map(\.withoutLinkToRow) + note
                return text.line(isStrong ? [.strong(content)] : content, format)
            }
    }
}

extension Inline {
    /// A figure without a link to a row of its own page, because rows have no anchors here.
    fileprivate var withoutLinkToRow: Inline {
        guard case .link(let words, .anchor) = self, words.count == 1, case .value = words[0] else {
            return self
        }
        return words[0]
    }
}
