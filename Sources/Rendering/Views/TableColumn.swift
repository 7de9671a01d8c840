import Quantities
import ReportModel

/// How a column of a table is laid out.
struct TableColumn {
    /// Whether its cells line up at the right.
    let isNumber: Bool

    /// Whether its figures bring their own units, which then stand in a column of their own.
    let isSplit: Bool

    /// Whether a narrow screen can do without it, because the working under each row repeats what
    /// it says: a column of figures that are not results, which have a unit in the head, or one that
    /// is said to be secondary.
    let isInput: Bool

    private let column: Column

    /// The most decimals that a price of the column has.
    private let fractionDigits: Int

    /// The most decimals that a figure below a head with its unit has.
    private let decimalDigits: Int

    /// Looks at a column of a table.
    init(at index: Int, of table: Table) {
        column = table.columns[index]
        isNumber = column.alignment == .number
        let isPart = isNumber && column.unit == nil
        isInput = table.hasWorkings && index > 0 && (isPart || column.isSecondary)
        let figures = index == 0 ? [] : table.rows.compactMap { $0.cells[index].figure }
        isSplit = isNumber && column.unit == nil && figures.contains(where: \.bringsUnit)
        fractionDigits = figures.compactMap(\.priceFractionDigits).max() ?? 0
        let cells = index == 0 || column.unit == nil ? [] : table.rows.map { $0.cells[index] }
        decimalDigits = cells.compactMap { $0.linkedFigure?.decimalDigits }.max() ?? 0
    }

    /// The view of its head.
    func view(_ format: NumberFormat) -> View {
        View(
            .column,
            [
                "title": column.title.isEmpty ? nil : column.title,
                "unit": column.unit.map { format.text($0) },
                "isNumber": isNumber, "isInput": isInput, "isSplit": isSplit,
                "isChoice": column.isChoice,
            ]
        )
    }

    /// The attributes of a cell that is not split, which has the place of both parts of those that
    /// are.
    var attributes: String {
        (isSplit ? " colspan=2" : "")
            + (isNumber ? attributes(ofClass: "number") : isInput ? " class=input" : "")
    }

    /// The attributes of a cell that holds one part of a figure, or all of it.
    func attributes(ofClass name: String) -> String {
        isInput ? " class=\"\(name) input\"" : " class=\(name)"
    }

    /// The figure spaces that bring a price's point below those of the others.
    func padding(of value: Value) -> String {
        guard let own = value.priceFractionDigits else { return "" }
        return String(repeating: "\u{2007}", count: fractionDigits - own)
    }

    /// The same for a figure below a head with its unit.
    func padding(of cell: Cell) -> String {
        guard isNumber, let own = cell.linkedFigure?.decimalDigits, own < decimalDigits else {
            return ""
        }
        return String(repeating: "\u{2007}", count: decimalDigits - own)
    }
}

extension Table {
    /// Every row, with the headings of groups and the totals.
    var rows: [Row] {
        groups.flatMap { group in (group.heading.map { [$0] } ?? []) + group.rows } + footer
    }

    /// Whether a reader may choose rows by their groups or by a column.
    var offersChoices: Bool { choosesGroups != nil || columns.contains(where: \.isChoice) }

    /// Whether a row shows how it comes about.
    var hasWorkings: Bool { rows.contains { $0.working != nil } }
}

extension Cell {
    /// The figure of a cell that holds just one, with its bar or without.
    var figure: Value? {
        let content = content.filter { if case .bar = $0 { false } else { true } }
        guard content.count == 1, case .value(let value) = content[0] else { return nil }
        return value
    }

    /// The same, also of a link to where the figure comes from.
    var linkedFigure: Value? {
        guard content.count == 1, case .link(let words, _) = content[0] else { return figure }
        return Cell(words).figure
    }
}

extension Value {
    /// Whether the figure is written with a unit of its own that can stand apart from it.
    var bringsUnit: Bool {
        switch self {
        case .quantity(_, let unit): unit != nil
        case .unitPrice, .unitCost: true
        default: false
        }
    }

    /// How many decimals a figure is written with that a head gives the unit of.
    fileprivate var decimalDigits: Int? {
        if case .decimal(_, let digits, _) = self { digits } else { nil }
    }

    /// How many decimals a price has in print.
    fileprivate var priceFractionDigits: Int? {
        guard case .unitPrice = self else { return nil }
        let figure = NumberFormat(currency: .sign, isInTable: true).figure(self)
        return figure.exact?.split(separator: ".").last?.count
    }
}
