import Quantities
import ReportModel

/// A column of a table as up to three of CSV: what stands in its cells, the units of figures that
/// carry their own, and the words beside them.
///
/// Words beside a cell are its note and its tags, and in a column of figures all that is none:
/// `at least` before a bound, `None`, `Not applicable`.
struct CSVColumn {
    private let column: Column
    private let format: NumberFormat
    private let holdsFigures: Bool
    private let holdsUnits: Bool
    private let holdsNotes: Bool

    /// Prepares a column for its cells.
    init(_ column: Column, cells: [Cell], _ format: NumberFormat) {
        self.column = column
        self.format = format
        let holdsFigures =
            column.alignment == .number
            || cells.contains { $0.ownFigure?.exactText(in: format.money) != nil }
        self.holdsFigures = holdsFigures
        holdsUnits = column.unit == nil && cells.contains { $0.ownFigure?.unit(format) != nil }
        holdsNotes = cells.contains {
            !Self.notes(on: $0, besideFigures: holdsFigures, format).isEmpty
        }
    }

    /// The heads.
    var heads: [String] {
        [column.unit.map { "\(column.title) (\(format.text($0)))" } ?? column.title]
            + (holdsUnits ? [column.title + " unit"] : [])
            + (holdsNotes ? [column.title + " note"] : [])
    }

    /// The fields of a cell, as many as there are heads.
    func fields(of cell: Cell) -> [String] {
        let figure = cell.ownFigure
        let notes = Self.notes(on: cell, besideFigures: holdsFigures, format)
        return
            [holdsFigures ? figure?.exactText(in: format.money) ?? "" : cell.words(format)]
            + (holdsUnits ? [figure?.unit(format) ?? ""] : [])
            + (holdsNotes ? [notes.joined(separator: "; ")] : [])
    }

    private static func notes(
        on cell: Cell,
        besideFigures: Bool,
        _ format: NumberFormat
    ) -> [String] {
        var notes: [String] = []
        if besideFigures {
            switch cell.ownFigure {
            case .lowerBound: notes.append("at least")
            case let figure?:
                if figure.exactText(in: format.money) == nil { notes.append(cell.words(format)) }
            case nil: notes.append(cell.words(format))
            }
        }
        return (notes + cell.tagsBeside(format) + [cell.note.plain(format).trimmed])
            .filter { !$0.isEmpty }
    }
}

extension Cell {
    /// The words of the cell, without the tags and the drawings beside them.
    func words(_ format: NumberFormat) -> String { ownContent.plain(format).trimmed }

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
    fileprivate func tagsBeside(_ format: NumberFormat) -> [String] {
        ownContent == content
            ? [] : content.filter(\.isTag).map { [$0].plain(format) }
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
    fileprivate func unit(_ format: NumberFormat) -> String? {
        switch self {
        case .money, .lowerBound: return format.money.code
        case .dollars: return "USD"
        case .unitCost(_, let unit): return format.money.code + " / " + unit
        case .unitPrice(let price): return "USD / " + format.bundle(price.per, price.unit)
        case .quantity(_, let unit): return unit
        case .text, .decimal, .share, .percentage, .relativeChange, .factor, .date, .missing:
            return nil
        }
    }
}
