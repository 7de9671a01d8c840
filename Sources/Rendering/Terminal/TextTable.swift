import Quantities
import ReportModel

/// A table laid out in columns of text: figures at the right, words at the left and wrapped where
/// the line would be too long, and so are heads of figures where that is not enough.
struct TextTable {
    private let columns: [Column]
    private let format: NumberFormat
    private let widths: [Int]
    private static let gap = "  "

    /// Lays out a table for lines of some columns, with its amounts in a currency.
    init(_ table: Table, width: Int, in money: Currency) {
        let format = NumberFormat(currency: .sign, money: money, isInTable: true)
        columns = table.columns
        self.format = format
        let rows = table.rows
        let widths = table.columns.enumerated()
            .map { index, column in
                let head = [column.title, column.unit.map { format.text($0) } ?? ""]
                return (head + rows.map { Self.text(of: $0.cells[index], format) }).map(\.columns)
                    .max()
                    ?? 0
            }
        let isText = table.columns.map { $0.alignment == .text }
        let excess = Self.total(widths) - width
        let narrowed = Self.narrowed(widths, by: excess) { isText[$0] ? 12 : .max }
        // A head of figures gives way last, down to the figures and its longest word.
        let least = table.columns.enumerated()
            .map { index, column in
                let head = [column.title, column.unit.map { format.text($0) } ?? ""]
                let words = head.flatMap { $0.split(separator: " ") }
                let cells = rows.map { Self.text(of: $0.cells[index], format) }
                return (words.map { String($0) } + cells).map(\.columns).max() ?? 0
            }
        self.widths = Self.narrowed(narrowed, by: Self.total(narrowed) - width) {
            isText[$0] ? .max : least[$0]
        }
    }

    /// The head, with the units on a line of their own.
    var head: [String] {
        let titles = columns.map(\.title)
        let units = columns.map { $0.unit.map { format.text($0) } ?? "" }
        return line(titles, isHead: true) + (units.allSatisfy(\.isEmpty) ? [] : line(units))
    }

    /// A rule across the table.
    var rule: String { String(repeating: "-", count: Self.total(widths)) }

    /// A row on as many lines as its longest words take.
    func lines(of row: Row) -> [String] { line(row.cells.map { Self.text(of: $0, format) }) }

    private static func text(of cell: Cell, _ format: NumberFormat) -> String {
        let note = cell.note.plain(format)
        let content = cell.content.plain(format)
        return note.isEmpty ? content : "\(content) (\(note))"
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap.count * (widths.count - 1)
    }

    /// Takes columns away from the widest, each of which keeps at least some.
    private static func narrowed(
        _ widths: [Int],
        by excess: Int,
        keeping least: (Int) -> Int
    ) -> [Int] {
        var widths = widths
        for _ in 0..<max(0, excess) {
            let candidates = widths.indices.filter { widths[$0] > least($0) }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    /// Cells side by side; in a head the last lines stand beside each other, else the first ones.
    private func line(_ cells: [String], isHead: Bool = false) -> [String] {
        let wrapped = zip(cells, widths).map { $0.wrapped(to: $1, breaksWords: true) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height)
            .map { index in
                let parts = wrapped.indices.map { column in
                    let lines = wrapped[column]
                    let own = isHead ? index - height + lines.count : index
                    return padded(lines.indices.contains(own) ? lines[own] : "", column)
                }
                var line = parts.joined(separator: Self.gap)
                while line.hasSuffix(" ") { line.removeLast() }
                return line
            }
    }

    private func padded(_ text: String, _ column: Int) -> String {
        let padding = String(repeating: " ", count: max(0, widths[column] - text.columns))
        return columns[column].alignment == .number ? padding + text : text + padding
    }
}
