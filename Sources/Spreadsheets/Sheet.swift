public import Quantities

/// One sheet of a workbook.
public struct Sheet: Sendable {
    /// What its tab says: at most 31 characters, none of `[]:*?/\`.
    public let name: String

    /// The width of each column in characters, from the first on.
    public var widths: [Int]

    /// The rows and columns that stay in sight, counted from the corner.
    public var frozen: CellPlace

    /// The last row of the heads that every printed page repeats, from 0; nil for none.
    public var repeatedRows: ClosedRange<Int>?

    /// The columns that every printed page repeats; nil for none.
    public var repeatedColumns: ClosedRange<Int>?

    /// How many pages wide it is printed.
    public var pagesWide: Int

    /// The height of rows that state no other, in points.
    public var rowHeight = 15

    /// How many pages high it is printed; 0 for as many as it takes.
    public var pagesHigh = 0

    /// The colour of its tab, as `0xRRGGBB`.
    public var colour: UInt32

    /// The cells.
    public private(set) var cells: [CellPlace: Cell] = [:]

    /// The heights of rows that are higher than their texts, in points.
    public var heights: [Int: Int] = [:]

    /// Cells that are one, each named by the range that it covers.
    public private(set) var merged: [CellRange] = []

    /// The heads of the columns by which a reader may filter the rows below; nil for none.
    public var filter: CellRange?

    /// What may be typed into cells.
    public var rules: [InputRule] = []

    /// How cells change with their content.
    public var highlights: [Highlight] = []

    /// The charts.
    public var charts: [SheetChart] = []

    /// A cell.
    public struct Cell: Sendable, Hashable {
        /// What stands in it.
        public let content: CellContent

        /// How it looks.
        public let style: CellStyle
    }

    /// Creates an empty sheet.
    public init(
        _ name: String,
        widths: [Int],
        frozen: CellPlace = CellPlace(row: 0, column: 0),
        colour: UInt32
    ) {
        self.name = name
        self.widths = widths
        self.frozen = frozen
        self.colour = colour
        pagesWide = 1
    }

    /// Puts something in a cell.
    ///
    /// - Returns: The place, as a range of one cell.
    @discardableResult
    public mutating func put(
        _ content: CellContent,
        _ style: CellStyle = CellStyle(),
        row: Int,
        column: Int
    ) -> CellRange {
        let place = CellPlace(row: row, column: column)
        cells[place] = Cell(content: content, style: style)
        return CellRange(on: name, at: place)
    }

    /// Puts something in a cell that covers the ones to its right up to a column, with its lines
    /// as long as all of them are wide.
    public mutating func put(
        _ content: CellContent,
        _ style: CellStyle,
        row: Int,
        columns: ClosedRange<Int>
    ) {
        put(content, style.with { $0.wraps = true }, row: row, column: columns.lowerBound)
        guard columns.count > 1 else { return }
        merged.append(
            CellRange(
                on: name,
                from: CellPlace(row: row, column: columns.lowerBound),
                to: CellPlace(row: row, column: columns.upperBound)
            )
        )
    }
}

/// What may be typed into a cell.
public struct InputRule: Sendable {
    /// What is valid.
    public enum Valid: Sendable {
        /// One of the texts of a range.
        case choice(String)
        /// A number within bounds; nil for no upper one.
        case number(Quantity, Quantity?)
    }

    /// The cells.
    public let range: CellRange

    /// What is valid.
    public let valid: Valid

    /// What a reader is told who types something else, at most 255 characters.
    public let advice: String

    /// Creates a rule.
    public init(_ range: CellRange, _ valid: Valid, advice: String) {
        self.range = range
        self.valid = valid
        self.advice = advice
    }
}

/// A style that cells take on where they hold a text, or where they do not.
public struct Highlight: Sendable {
    /// The cells.
    public let range: CellRange

    /// The text.
    public let text: String

    /// Whether it must be there, or must not.
    public let isPresent: Bool

    /// The colour of the letters.
    public let ink: UInt32

    /// The colour behind them.
    public let fill: UInt32

    /// Creates a highlight.
    public init(_ range: CellRange, on text: String, isPresent: Bool, ink: UInt32, fill: UInt32) {
        self.range = range
        self.text = text
        self.isPresent = isPresent
        self.ink = ink
        self.fill = fill
    }
}
