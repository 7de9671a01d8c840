import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of every line item in every month to come.
struct MonthLineSheet {
    static let name = "Lines by month"

    /// The rows that the months are summed from.
    struct Rows {
        /// What falls every month on the cloud bill.
        var recurring = 0
        /// What falls once on it.
        var once = 0
        /// What the author pays apart.
        var own = 0
        /// What discounts take off; nil for none.
        var discounts: Int?
        /// What credits pay; nil for none.
        var credits: Int?
    }

    private let plans: [WorkbookPlan]

    /// How many months there are.
    let months: Int

    /// The scenario that is laid out.
    private(set) var plan: WorkbookPlan
    private(set) var grid: MonthGrid
    var rows = Rows()
    var sheet: Sheet
    var row = 5
    private(set) var places: [Fragment: Int] = [:]

    /// Where the sums of each scenario stand, in order.
    private(set) var allRows: [Rows] = []

    init(_ plans: [WorkbookPlan], months: Int) {
        self.plans = plans
        self.months = months
        plan = plans[0]
        grid = MonthGrid(plan)
        sheet = Sheet(
            MonthLineSheet.name,
            widths: [34, 22] + Array(repeating: 12, count: months),
            frozen: CellPlace(row: 5, column: 2),
            colour: Look.lightBlue
        )
    }

    /// The first column of a month.
    static func column(_ month: Int) -> Int { month + 1 }

    /// Lays out the sheet.
    mutating func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        addHeads()
        for plan in plans {
            self.plan = plan
            grid = MonthGrid(plan)
            rows = Rows()
            places = [:]
            try layOutScenario(&draft)
            allRows.append(rows)
        }
        return sheet
    }

    private mutating func layOutScenario(
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        if !plan.isAlone {
            sheet.putSection(plan.title, row: row, columns: 0...(months + 1))
            row += 1
        }
        addFactors(&draft)
        addPrices(&draft)
        for figure in grid.figures {
            places[.figure(figure.figure.id)] = row
            row += 1
        }
        if !grid.figures.isEmpty { row += 1 }
        let billed = plan.lines.filter { $0.kind == .billed }
        let groups = [
            billed.filter { $0.item.part != .own && $0.item.recurrence == .monthly },
            billed.filter { $0.item.part != .own && $0.item.recurrence == .oneTime },
            billed.filter { $0.item.part == .own },
        ]
        let adjustments = plan.lines.filter { $0.kind == .adjustment }
        // Every row has its place before a formula names it.
        var ends: [ClosedRange<Int>?] = []
        for group in groups + [adjustments] {
            let first = row + 1
            if !group.isEmpty { row += 1 }
            for line in group {
                places[.line(line.item.id)] = row
                row += 1
            }
            ends.append(group.isEmpty ? nil : first...(row - 1))
            row += group.isEmpty ? 0 : 1
        }
        for figure in grid.figures { put(figure, &draft) }
        let titles = ["Every month", "Once", "Own costs", "Discounts"]
        for (index, group) in (groups + [adjustments]).enumerated() {
            guard let range = ends[index] else { continue }
            heading(titles[index], row: range.lowerBound - 1)
            for line in group { try put(line, &draft) }
        }
        row += 1
        try addTotals(ends, &draft)
        row += 1
    }

    private mutating func addHeads() {
        sheet.put(.text("Line items by month"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                "What grows and what has another price in a month is worked out in that month's "
                    + "column; all else is the line item's own amount."
            ),
            Look.note,
            row: 1,
            columns: 0...13
        )
        sheet.put(.text("Line item"), Look.head, row: 3, column: 0)
        sheet.put(.text("From"), Look.head, row: 3, column: 1)
        sheet.put(.text("Month number"), Look.note, row: 4, column: 0)
        for month in 1...months {
            let column = MonthLineSheet.column(month)
            sheet.put(
                .text(plans.label(ofMonth: month)),
                Look.numberHead,
                row: 3,
                column: column
            )
            sheet.put(.number(Quantity(month)), Look.note, row: 4, column: column)
        }
        sheet.repeatedRows = 3...4
        sheet.repeatedColumns = 0...1
        sheet.pagesWide = (months + 11) / 12
    }

    mutating func heading(_ text: String, row: Int) {
        for column in 0...(months + 1) {
            sheet.put(column == 0 ? .text(text) : .empty, Look.group, row: row, column: column)
        }
    }

    func cell(_ row: Int, _ month: Int) -> String {
        CellPlace(row: row, column: MonthLineSheet.column(month)).text
    }

    private mutating func addFactors(_ draft: inout WorkbookDraft) {
        guard !grid.factors.isEmpty else { return }
        heading("Growth", row: row)
        row += 1
        for id in grid.factors {
            places[.driver(id)] = row
            let number = plan.number(id)
            sheet.put(.text(number?.key.label ?? id.name), Look.text, row: row, column: 0)
            sheet.put(.text(number?.part ?? ""), Look.text, row: row, column: 1)
            for month in 1...months {
                let text = plan.choice { growth(of: id, in: $0, month) }
                let value = plan.base.bindings(inMonth: month).drivers[id] ?? .one
                sheet.put(
                    draft.formula(text, .number(value)),
                    Look.atRight(CellStyle(format: "0.0000", bottom: .thin)),
                    row: row,
                    column: MonthLineSheet.column(month)
                )
            }
            row += 1
        }
        row += 1
    }

    private mutating func addPrices(_ draft: inout WorkbookDraft) {
        guard !grid.prices.isEmpty else { return }
        heading("Prices that change", row: row)
        row += 1
        for slot in grid.prices {
            places[.rate(slot)] = row
            let rate = plan.price(slot)?.entries.first?.rate
            let name = rate.map { plan.catalog.name(of: $0.sku.meter) } ?? slot.name
            sheet.put(.text(name), Look.text, row: row, column: 0)
            let offering = rate.map { plan.catalog.name(of: $0.sku.offering) } ?? ""
            sheet.put(.text(offering), Look.text, row: row, column: 1)
            for month in 1...months {
                let text = plan.choice { version in
                    let bound = plan.versions[version].index(inMonth: month).prices[slot]
                    guard let bound, let row = plan.price(slot) else { return "\"no price\"" }
                    return row.name(of: bound.rate)
                }
                let now = plan.base.index(inMonth: month).prices[slot]?.rate
                let style = (now ?? rate).map { Look.price($0.price) } ?? Look.text
                sheet.put(
                    draft.formula(text, now.map { .number($0.price.amount) } ?? .text("no price")),
                    style,
                    row: row,
                    column: MonthLineSheet.column(month)
                )
            }
            row += 1
        }
        row += 1
    }

    private mutating func put(_ figure: FigureRow, _ draft: inout WorkbookDraft) {
        let id = figure.figure.id
        guard let row = places[.figure(id)] else { return }
        sheet.put(.text(figure.figure.label), Look.text, row: row, column: 0)
        sheet.put(.text(figure.figure.part), Look.text, row: row, column: 1)
        for month in 1...months {
            let text = plan.choice { version in
                let now = plan.versions[version].index(inMonth: month)
                return now.figures[id].map { formula(of: version, month).text(of: $0) } ?? "0"
            }
            let now = plan.base.index(inMonth: month).figures[id]
            let value = try? now?.value(with: plan.base.bindings(inMonth: month))
            let style = Look.number(figure.figure.unit, like: [value ?? .zero], atMost: 4)
            sheet.put(
                value.map { draft.formula(text, $0, at: "\(sheet.name) \(cell(row, month))") }
                    ?? draft.formula("IFERROR(\(text),\"–\")", .text("–")),
                style,
                row: row,
                column: MonthLineSheet.column(month)
            )
        }
    }

    private mutating func put(
        _ line: LineRow,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let id = line.item.id
        guard let row = places[.line(id)] else { return }
        sheet.put(.text(line.item.label), Look.text.with { $0.indent = 1 }, row: row, column: 0)
        sheet.put(.text(line.item.group), Look.text, row: row, column: 1)
        for month in 1...months {
            let text = plan.choice { amountFormula(of: line, in: $0, month) }
            let known = baseLine(id, inMonth: month)
            let column = MonthLineSheet.column(month)
            guard known == nil || known?.outcome.amount != nil else {
                let content = draft.formula(text, .text("no price"))
                sheet.put(content, Look.money, row: row, column: column)
                continue
            }
            let amount = try known?.outcome.amount?.expected.dollars() ?? .zero
            let place = "\(sheet.name) \(cell(row, month))"
            sheet.put(
                draft.formula(text, amount, at: place),
                Look.money,
                row: row,
                column: column
            )
        }
    }
}

extension [WorkbookPlan] {
    /// What a month is called: by its name, or by its number where scenarios begin at different
    /// times.
    func label(ofMonth month: Int) -> String {
        let names = Set(map { $0.base.estimate.model.schedule.month(month).description })
        return names.count == 1 ? names.first ?? "" : "Month \(month)"
    }
}
