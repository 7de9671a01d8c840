public import ReportModel

/// Writes a table as CSV with exact figures, for a spreadsheet or a program.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
public enum CSVRenderer {
    /// The table: a head, the rows of every group, and the totals.
    public static func render(_ table: Table) -> String {
        let isGrouped = table.groups.contains { $0.heading != nil }
        let head =
            (isGrouped ? ["Group"] : [])
            + table.columns.map { column in
                column.unit.map { "\(column.title) (\($0))" } ?? column.title
            }
        var lines = [head.map(quoted)]
        for group in table.groups {
            let name = group.heading?.cells.first.map(text) ?? ""
            lines += group.rows.map { row in (isGrouped ? [name] : []) + row.cells.map(text) }
        }
        lines += table.footer.map { row in (isGrouped ? [""] : []) + row.cells.map(text) }
        return lines.map { $0.joined(separator: ",") + "\n" }.joined()
    }

    private static func text(_ cell: Cell) -> String {
        if let figure = cell.exactFigure { return figure }
        let format = NumberFormat(currency: .code, isInTable: true)
        let note = cell.note.plain(format)
        let words = cell.content.plain(format) + (note.isEmpty ? "" : " (\(note))")
        let isFormula = words.first.map { "=+-@\t\r".contains($0) } ?? false
        return quoted(isFormula ? "'" + words : words)
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
