public import Quantities
public import ReportModel

/// Writes a table as CSV (RFC 4180, with LF) with exact figures, for a spreadsheet or a program.
///
/// A column that holds figures holds nothing else: units and words such as `at least` have columns
/// of their own beside it. Totals are left out, so that a sum over a column counts nothing twice.
public enum CSVRenderer {
    /// The table: a head, and the rows of every group; its amounts are in a currency.
    public static func render(_ table: Table, in currency: Currency = .usDollar) -> String {
        let format = NumberFormat(currency: .code, money: currency, isInTable: true)
        let isGrouped = table.groups.contains { $0.heading != nil }
        let rows = table.groups.flatMap(\.rows)
        let columns = table.columns.enumerated()
            .map { index, column in
                CSVColumn(column, cells: rows.map { $0.cells[index] }, format)
            }
        var lines = [(isGrouped ? ["Group"] : []) + columns.flatMap(\.heads)]
        for group in table.groups {
            let name = group.heading?.cells.first.map { $0.words(format) } ?? ""
            lines += group.rows.map { row in
                (isGrouped ? [name] : []) + zip(columns, row.cells).flatMap { $0.fields(of: $1) }
            }
        }
        return lines.map { $0.map(escaped).joined(separator: ",") + "\n" }.joined()
    }

    /// A field with what RFC 4180 asks for; a text that a spreadsheet would take for a formula gets
    /// an apostrophe before it.
    private static func escaped(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) }
        let safe = isFormula == true && !text.isDecimal ? "'" + text : text
        guard safe.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return safe }
        let parts = safe.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
    }
}

extension String {
    /// Whether the text is a plain decimal, such as `-1.50`.
    fileprivate var isDecimal: Bool {
        let parts = (hasPrefix("-") ? dropFirst() : self[...])
            .split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy { ("0"..."9").contains(Character(UnicodeScalar($0))) }
            }
    }
}
