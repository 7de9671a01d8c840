import Quantities
import ReportModel

/// A column of a table as up to three of CSV: what stands in its cells, the units of figures that
/// carry their own, and the words beside them.
///
/// Words beside a cell are its note and its tags, and in a column of figures all that is none:
/// `at least` before a bound, `None`, `Not applicable`.
struct CSVColumn {
    private let column: Column
    private let holdsFigures: Bool
    private let holdsUnits: Bool
    private let holdsNotes: Bool

    /// Prepares a column for its cells.
    init(_ column: Column, cells: [Cell]) {
        self.column = column
        let holdsFigures =
            column.alignment == .number || cells.contains { $0.ownFigure?.exactText != nil }
        self.holdsFigures = holdsFigures
        holdsUnits = column.unit == nil && cells.contains { $0.ownFigure?.unit != nil }
        holdsNotes = cells.contains { !Self.notes(on: $0, besideFigures: holdsFigures).isEmpty }
    }

    /// The heads.
    var heads: [String] {
        [column.unit.map { "\(column.title) (\($0))" } ?? column.title]
            + (holdsUnits ? [column.title + " unit"] : [])
            + (holdsNotes ? [column.title + " note"] : [])
    }

    /// The fields of a cell, as many as there are heads.
    func fields(of cell: Cell) -> [String] {
        let figure = cell.ownFigure
        return [holdsFigures ? figure?.exactText ?? "" : Self.words(cell)]
            + (holdsUnits ? [figure?.unit ?? ""] : [])
            + (holdsNotes
                ? [Self.notes(on: cell, besideFigures: holdsFigures).joined(separator: "; ")] : [])
    }

    /// The words of a cell, without the tags and the drawings beside them.
    static func words(_ cell: Cell) -> String { cell.ownContent.plain(.csv).trimmed }

    private static func notes(on cell: Cell, besideFigures: Bool) -> [String] {
        var notes: [String] = []
        if besideFigures {
            switch cell.ownFigure {
            case .lowerBound: notes.append("at least")
            case let figure?: if figure.exactText == nil { notes.append(words(cell)) }
            case nil: notes.append(words(cell))
            }
        }
        return (notes + cell.tagsBeside + [cell.note.plain(.csv).trimmed])
            .filter { !$0.isEmpty }
    }
}

extension NumberFormat {
    /// Figures among words of CSV.
    fileprivate static let csv = NumberFormat(currency: .code, isInTable: true)
}

extension Cell {
    /// What stands in the cell without the tags and drawings beside it; a cell that has nothing
    /// else keeps them.
    fileprivate var ownContent: [Inline] {
        let own = content.filter { !$0.isTag && !$0.isDrawing }
        let isEmpty = own.allSatisfy { inline in
            guard case .text(let text) = inline else { return false }
            return text.trimmed.isEmpty
        }
        return isEmpty ? content : own
    }

    /// The tags that stand beside something else.
    fileprivate var tagsBeside: [String] {
        ownContent == content
            ? [] : content.filter(\.isTag).map { [$0].plain(.csv) }
    }

    /// The figure of a cell that holds just one, whatever tags and drawings stand beside it.
    fileprivate var ownFigure: Value? {
        let own = ownContent.filter { inline in
            guard case .text(let text) = inline else { return true }
            return !text.trimmed.isEmpty
        }
        return own.count == 1 ? own[0].figure : nil
    }
}

extension Inline {
    fileprivate var isTag: Bool {
        if case .tag = self { true } else { false }
    }

    fileprivate var isDrawing: Bool {
        switch self {
        case .sparkline, .bar: true
        case .text, .strong, .code, .link, .value, .tag: false
        }
    }

    /// The figure, also of a link to it or where it carries the sentence.
    fileprivate var figure: Value? {
        switch self {
        case .value(let value): value
        case .strong(let parts), .link(let parts, _): parts.count == 1 ? parts[0].figure : nil
        case .text, .code, .tag, .bar, .sparkline: nil
        }
    }
}

extension Value {
    /// The unit of the exact figure; nil for words, days, ratios and bare numbers.
    fileprivate var unit: String? {
        switch self {
        case .money, .lowerBound: return "USD"
        case .unitCost(_, let unit): return "USD / " + unit
        case .unitPrice(let price): return "USD / " + NumberFormat.csv.bundle(price.per, price.unit)
        case .quantity(_, let unit): return unit
        case .text, .decimal, .share, .percentage, .relativeChange, .factor, .date, .missing:
            return nil
        }
    }
}
