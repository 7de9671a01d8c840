/// Rows and columns with typed cells.
public struct Table: Sendable, Hashable {
    /// The anchor, unique on the page: lower-case ASCII letters, digits and hyphens.
    public let id: String

    /// What the table shows; it is always there for a screen reader.
    public let caption: String

    /// The columns, the row header first.
    public let columns: [Column]

    /// What the headings of the groups are, such as `Maker`, where a reader may choose rows by
    /// them; nil where not.
    public let choosesGroups: String?

    /// The rows, in groups; a table without groups has one group without a heading.
    public let groups: [RowGroup]

    /// The rows under the rule: totals that the rows above add up to.
    public let footer: [Row]

    /// Whether the rows are notes that the text refers to by their anchors.
    public let holdsNotes: Bool

    /// Creates a table in which every row has as many cells as there are columns.
    public init(
        id: String,
        caption: String,
        columns: [Column],
        choosesGroups: String? = nil,
        groups: [RowGroup],
        footer: [Row] = [],
        holdsNotes: Bool = false
    ) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.choosesGroups = choosesGroups
        self.groups = groups
        self.footer = footer
        self.holdsNotes = holdsNotes
    }

    /// Creates a table without groups.
    public init(
        id: String,
        caption: String,
        columns: [Column],
        rows: [Row],
        footer: [Row] = [],
        holdsNotes: Bool = false
    ) {
        self.init(
            id: id,
            caption: caption,
            columns: columns,
            groups: [RowGroup(heading: nil, rows: rows)],
            footer: footer,
            holdsNotes: holdsNotes
        )
    }
}

/// A column: what its cells hold and how they line up.
public struct Column: Sendable, Hashable {
    /// How the cells line up.
    public enum Alignment: Sendable, Hashable {
        /// Words, at the left.
        case text
        /// Figures, at the right so that their decimals stand under each other.
        case number
    }

    /// The head.
    public let title: String

    /// The unit of every cell, on a second line of the head; nil where cells carry their own.
    public let unit: ColumnUnit?

    /// How the cells line up.
    public let alignment: Alignment

    /// Whether a reader may choose rows by what stands here: a word, or words with commas between.
    public let isChoice: Bool

    /// Whether a narrow screen can do without it, because the working under each row says it too.
    public let isSecondary: Bool

    /// Creates a column.
    public init(
        _ title: String,
        unit: ColumnUnit? = nil,
        alignment: Alignment = .text,
        isChoice: Bool = false,
        isSecondary: Bool = false
    ) {
        self.title = title
        self.unit = unit
        self.alignment = alignment
        self.isChoice = isChoice
        self.isSecondary = isSecondary
    }
}

/// Rows that belong together under a heading row.
public struct RowGroup: Sendable, Hashable {
    /// The group's own row, with its subtotals; nil for a group without a heading.
    public let heading: Row?

    /// The rows.
    public let rows: [Row]

    /// Creates a group.
    public init(heading: Row?, rows: [Row]) {
        self.heading = heading
        self.rows = rows
    }
}

/// A row; its first cell names it.
public struct Row: Sendable, Hashable {
    /// The anchor, unique on the page; nil for a row that nothing links to.
    public let id: String?

    /// The cells, as many as the table has columns.
    public let cells: [Cell]

    /// What stands under the row across all columns, such as the working of a line item.
    public let working: Disclosure?

    /// Creates a row.
    public init(id: String? = nil, _ cells: [Cell], working: Disclosure? = nil) {
        self.id = id
        self.cells = cells
        self.working = working
    }
}

/// The content of one cell.
public struct Cell: Sendable, Hashable {
    /// What stands in it.
    public let content: [Inline]

    /// A second, quieter line.
    public let note: [Inline]

    /// Creates a cell.
    public init(_ content: [Inline], note: [Inline] = []) {
        self.content = content
        self.note = note
    }

    /// Creates a cell that holds one figure.
    public static func value(_ value: Value, note: [Inline] = []) -> Cell {
        Cell([.value(value)], note: note)
    }

    /// Creates a cell that holds plain words.
    public static func text(_ text: String, note: [Inline] = []) -> Cell {
        Cell([.text(text)], note: note)
    }

    /// An empty cell.
    public static let empty = Cell([])
}
