public import Quantities

/// A workbook of sheets with formulas, in the form that spreadsheet programs open.
public struct Spreadsheet: Sendable {
    /// What it is called in its properties.
    public let title: String

    /// Who or what made it.
    public let author: String

    /// A sentence on how it was made.
    public let comment: String

    /// The day that its properties name: the same input gives the same bytes.
    public let day: CalendarDate

    /// The sheets, in the order of their tabs.
    public var sheets: [Sheet]

    /// The names that formulas use.
    public var names: [DefinedName]

    /// Creates a workbook.
    public init(
        title: String,
        author: String,
        comment: String,
        day: CalendarDate,
        sheets: [Sheet] = [],
        names: [DefinedName] = []
    ) {
        self.title = title
        self.author = author
        self.comment = comment
        self.day = day
        self.sheets = sheets
        self.names = names
    }
}

/// A name for a cell or a range of cells.
public struct DefinedName: Sendable, Hashable {
    /// The name, as formulas use it.
    public let name: String

    /// What it stands for.
    public let range: CellRange

    /// Creates a name.
    public init(_ name: String, for range: CellRange) {
        self.name = name
        self.range = range
    }
}
