/// A place on a sheet, counted from the upper left corner.
public struct CellPlace: Sendable, Hashable {
    /// The row, from 0.
    public let row: Int

    /// The column, from 0.
    public let column: Int

    /// Creates a place.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The place as formulas on the same sheet name it, such as `B7`.
    public var text: String { Self.letters(ofColumn: column) + "\(row + 1)" }

    /// The place as it is named where it must not move, such as `$B$7`.
    public var fixedText: String { "$" + Self.letters(ofColumn: column) + "$\(row + 1)" }

    /// The letters of a column counted from 0: `A`, `Z`, `AA`.
    public static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))
            letters = String(Character(letter)) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }
}

/// A rectangle of cells on a sheet.
public struct CellRange: Sendable, Hashable {
    /// The name of the sheet.
    public let sheet: String

    /// The upper left cell.
    public let first: CellPlace

    /// The lower right cell.
    public let last: CellPlace

    /// Creates a rectangle.
    public init(on sheet: String, from first: CellPlace, to last: CellPlace) {
        self.sheet = sheet
        self.first = first
        self.last = last
    }

    /// Creates a rectangle of one cell.
    public init(on sheet: String, at place: CellPlace) {
        self.init(on: sheet, from: place, to: place)
    }

    /// How many cells it has.
    public var count: Int {
        (last.row - first.row + 1) * (last.column - first.column + 1)
    }

    /// The rectangle as other sheets name it, such as `'Line items'!$B$7:$B$9`.
    public var text: String {
        let name = "'" + sheet.replacing("'", with: "''") + "'!"
        return name + first.fixedText + (first == last ? "" : ":" + last.fixedText)
    }
}
