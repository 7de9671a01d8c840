import Quantities
import ReportModel

/// Writes the rows of a table in the storage format of Confluence.
struct ConfluenceTable {
    private let table: Table
    private let text: ConfluenceText

    /// Prepares a table.
    init(_ table: Table, text: ConfluenceText) {
        self.table = table
        self.text = text
    }

    /// The table, with its head and its totals in head cells.
    var html: String {
        let heads = table.columns.map { column in
            let unit = column.unit.map { ", \(text.sentence.text($0))" } ?? ""
            return "<th\(style(column))>\((column.title + unit).escapedHTML)</th>"
        }
        var rows = ["<tr>" + heads.joined() + "</tr>"]
        for group in table.groups {
            if let heading = group.heading { rows.append(row(heading, tag: "th")) }
            rows += group.rows.map { row($0, tag: "td") }
        }
        rows += table.footer.map { row($0, tag: "th") }
        return "<p>\(text.anchor("table-" + table.id))</p>\n<table><tbody>\n"
            + rows.joined(separator: "\n") + "\n</tbody></table>"
    }

    private func row(_ row: Row, tag: String) -> String {
        let cells = zip(row.cells, table.columns).enumerated()
            .map { index, pair in
                let (cell, column) = pair
                let format = NumberFormat(
                    currency: .sign,
                    money: text.money,
                    isInTable: true,
                    headNamesCurrency: column.unit?.isMoney ?? false
                )
                let anchor = index == 0 ? row.id.map { text.anchor($0) } ?? "" : ""
                let note = cell.note.isEmpty ? "" : "<br />\(text.html(cell.note, format))"
                return "<\(tag)\(style(column))>\(anchor)\(text.html(cell.content, format))"
                    + "\(note)</\(tag)>"
            }
        return "<tr>" + cells.joined() + "</tr>"
    }

    private func style(_ column: Column) -> String {
        column.alignment == .number ? " style=\"text-align: right;\"" : ""
    }
}
