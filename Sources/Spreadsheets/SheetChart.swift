/// A chart that a spreadsheet program draws from cells.
public struct SheetChart: Sendable {
    /// How it draws.
    public enum Kind: Sendable {
        /// Bars from left to right, the first row on top.
        case bars
        /// Columns side by side.
        case columns
        /// Columns on top of each other.
        case stack
        /// Lines.
        case lines
    }

    /// One row of numbers.
    public struct Series: Sendable {
        /// What it is called.
        public let name: String

        /// What each number belongs to.
        public let categories: CellRange

        /// The numbers.
        public let values: CellRange

        /// Its colour; nil for one that is not seen and only lifts the others.
        public let colour: UInt32?

        /// Creates a series.
        public init(_ name: String, of values: CellRange, by categories: CellRange, colour: UInt32?)
        {
            self.name = name
            self.values = values
            self.categories = categories
            self.colour = colour
        }
    }

    /// How it draws.
    public let kind: Kind

    /// What it is called.
    public let title: String

    /// What it shows, for readers who cannot see it.
    public let description: String

    /// The numbers.
    public let series: [Series]

    /// How the numbers of its axis are written.
    public let format: String

    /// How numbers below it are written; nil where names stand there.
    public var categoryFormat: String?

    /// The cell of its upper left corner.
    public let place: CellPlace

    /// Its width in pixels.
    public let width: Int

    /// Its height in pixels.
    public let height: Int

    /// Creates a chart.
    public init(
        _ kind: Kind,
        title: String,
        description: String,
        series: [Series],
        format: String,
        at place: CellPlace,
        width: Int,
        height: Int
    ) {
        self.kind = kind
        self.title = title
        self.description = description
        self.series = series
        self.format = format
        self.place = place
        self.width = width
        self.height = height
    }
}
