import Quantities
import ReportModel

/// A table laid out in columns of text: figures at the right, words at the left and wrapped where
/// the line would be too long.
struct TextTable {
    private let columns: [Column]
    private let widths: [Int]
    private let gap = "  "

    /// Lays out a table for lines of some columns.
    init(_ table: Table, width: Int) {
        columns = table.columns
        let rows =
            table.groups.flatMap { ($0.heading.map { [$0] } ?? []) + $0.rows } + table.footer
        var widths = table.columns.indices.map { index in
            let head = [table.columns[index].title, table.columns[index].unit ?? ""]
            let cells = rows.map { TextTable.text(of: $0.cells[index]) }
            return (head + cells).map(\.count).max() ?? 0
        }
        let excess = widths.reduce(2 * (widths.count - 1), +) - width
        if excess > 0 {
            TextTable.narrow(
                &widths,
                by: excess,
                where: table.columns.map { $0.alignment == .text }
            )
        }
        self.widths = widths
    }

    /// The head, with the units on a line of their own.
    var head: [String] {
        let titles = line(columns.map(\.title))
        let units = columns.map { $0.unit ?? "" }
        return units.allSatisfy(\.isEmpty) ? titles : titles + line(units)
    }

    /// A rule across the table.
    var rule: String {
        String(repeating: "-", count: widths.reduce(gap.count * (widths.count - 1), +))
    }

    /// A row on as many lines as its longest words take.
    func lines(of row: Row) -> [String] { line(row.cells.map(TextTable.text)) }

    private static func text(of cell: Cell) -> String {
        let format = NumberFormat(currency: .sign, isInTable: true)
        let note = cell.note.plain(format)
        let content = cell.content.plain(format)
        return note.isEmpty ? content : "\(content) (\(note))"
    }

    /// Takes columns away from the widest columns of words, which keep at least 12.
    private static func narrow(_ widths: inout [Int], by excess: Int, where isText: [Bool]) {
        for _ in 0..<excess {
            let candidates = widths.indices.filter { isText[$0] && widths[$0] > 12 }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
        }
    }

    private func line(_ cells: [String]) -> [String] {
        let wrapped = zip(cells, widths).map { text, width in text.wrapped(to: width) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height)
            .map { index in
                var line = ""
                for (column, lines) in wrapped.enumerated() {
                    let text = index < lines.count ? lines[index] : ""
                    let padding = String(repeating: " ", count: max(0, widths[column] - text.count))
                    let isNumber = columns[column].alignment == .number
                    line += (column == 0 ? "" : gap) + (isNumber ? padding + text : text + padding)
                }
                while line.hasSuffix(" ") { line.removeLast() }
                return line
            }
    }
}
