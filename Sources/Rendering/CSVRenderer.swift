import Quantities
public import ReportModel

/// Writes a table as CSV (RFC 4180, with LF) with exact figures, for a spreadsheet or a program.
///
/// A figure that carries its own unit has it in a column of its own. A text that a spreadsheet
/// would take for a formula gets an apostrophe before it.
public enum CSVRenderer {
    /// The table: a head, the rows of every group, and the totals.
    public static func render(_ table: Table) -> String {
        let isGrouped = table.groups.contains { $0.heading != nil }
        let hasUnits = table.columns.indices.map { carriesUnits(table, $0) }
        var lines = [(isGrouped ? ["Group"] : []) + head(table, hasUnits)]
        for group in table.groups {
            let name = group.heading?.cells.first.map(text) ?? ""
            lines += group.rows.map { (isGrouped ? [name] : []) + fields($0, hasUnits) }
        }
        lines += table.footer.map { (isGrouped ? [""] : []) + fields($0, hasUnits) }
        return lines.map { $0.joined(separator: ",") + "\n" }.joined()
    }

    private static func head(_ table: Table, _ hasUnits: [Bool]) -> [String] {
        zip(table.columns, hasUnits)
            .flatMap { column, hasUnit in
                let title = column.unit.map { "\(column.title) (\($0))" } ?? column.title
                return [escaped(title)] + (hasUnit ? [escaped(column.title + " unit")] : [])
            }
    }

    private static func fields(_ row: Row, _ hasUnits: [Bool]) -> [String] {
        zip(row.cells, hasUnits)
            .flatMap { cell, hasUnit in
                [text(cell)] + (hasUnit ? [escaped(cell.figure?.unit ?? "")] : [])
            }
    }

    /// Whether the cells of a column carry units that its head does not name.
    private static func carriesUnits(_ table: Table, _ index: Int) -> Bool {
        guard table.columns[index].unit == nil else { return false }
        return (table.groups.flatMap(\.rows) + table.footer)
            .contains { $0.cells[index].figure?.unit != nil }
    }

    private static func text(_ cell: Cell) -> String {
        if let figure = cell.figure, let exact = figure.exactText {
            // A bound is no amount: as words it cannot be added up by mistake.
            if case .lowerBound = figure { return "at least " + exact }
            return exact
        }
        let format = NumberFormat(currency: .code, isInTable: true)
        let note = cell.note.plain(format)
        return escaped(cell.content.plain(format) + (note.isEmpty ? "" : " (\(note))"))
    }

    private static func escaped(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) }
        let safe = isFormula == true ? "'" + text : text
        guard safe.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return safe }
        let parts = safe.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
    }
}

extension Value {
    /// The unit of the exact figure; nil for words, days, ratios and bare numbers.
    fileprivate var unit: String? {
        let format = NumberFormat(currency: .code, isInTable: true)
        switch self {
        case .money, .lowerBound: return "USD"
        case .unitCost(_, let unit): return "USD / " + unit
        case .unitPrice(let price): return "USD / " + format.bundle(price.per, price.unit)
        case .quantity(_, let unit): return unit
        case .text, .decimal, .share, .percentage, .relativeChange, .factor, .date, .missing:
            return nil
        }
    }
}
