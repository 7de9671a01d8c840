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

    private let plan: WorkbookPlan
    let grid: MonthGrid
    private(set) var rows = Rows()
    private var sheet: Sheet
    private var row = 5
    private var places: [Fragment: Int] = [:]

    init(_ plan: WorkbookPlan) {
        self.plan = plan
        grid = MonthGrid(plan)
        sheet = Sheet(
            MonthLineSheet.name,
            widths: [40, 26] + Array(repeating: 13, count: grid.months),
            frozen: CellPlace(row: 5, column: 2),
            colour: Look.lightBlue
        )
    }

    /// The first column of a month.
    static func column(_ month: Int) -> Int { month + 1 }

    /// Lays out the sheet.
    mutating func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        addHeads()
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
        return sheet
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
            column: 0
        )
        sheet.put(.text("Line item"), Look.head, row: 3, column: 0)
        sheet.put(.text("From"), Look.head, row: 3, column: 1)
        sheet.put(.text("Month number"), Look.note, row: 4, column: 0)
        let schedule = plan.base.estimate.model.schedule
        for month in 1...grid.months {
            let column = MonthLineSheet.column(month)
            sheet.put(
                .text(schedule.month(month).description),
                Look.numberHead,
                row: 3,
                column: column
            )
            sheet.put(.number(Quantity(month)), Look.note, row: 4, column: column)
        }
        sheet.repeatedRows = 3...4
        sheet.repeatedColumns = 0...0
        sheet.pagesWide = (grid.months + 11) / 12
    }

    private mutating func heading(_ text: String, row: Int) {
        for column in 0...(grid.months + 1) {
            sheet.put(column == 0 ? .text(text) : .empty, Look.group, row: row, column: column)
        }
    }

    private func cell(_ row: Int, _ month: Int) -> String {
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
            for month in 1...grid.months {
                let text = plan.choice { growth(of: id, in: $0, month) }
                let value = plan.base.bindings(inMonth: month).drivers[id] ?? .one
                sheet.put(
                    draft.formula(text, .number(value)),
                    CellStyle(format: "0.0000", bottom: .thin),
                    row: row,
                    column: MonthLineSheet.column(month)
                )
            }
            row += 1
        }
        row += 1
    }

    private func growth(of id: DriverID, in version: Int, _ month: Int) -> String {
        guard let curve = plan.versions[version].index(inMonth: month).growth[id] else {
            return "1"
        }
        let formula = plan.formula(of: version)
        func level(_ month: Int) -> String {
            switch curve.course {
            case .monthly(let share):
                let number = CellPlace(row: 4, column: MonthLineSheet.column(month)).text
                return "(1+\(formula.text(of: share)))^(\(number)-1)"
            case .steps(let steps):
                return steps.last { $0.month <= month }
                    .map { "(\(formula.text(of: $0.value)))" } ?? "1"
            }
        }
        switch curve.meaning {
        case .level: return level(month)
        case .added:
            guard month > 1 else { return "0" }
            let (now, before) = (level(month), level(month - 1))
            return "IF(\(now)>\(before),(\(now)-\(before))/\(now),0)"
        }
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
            for month in 1...grid.months {
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

    /// How a version writes its formulas for a month.
    private func formula(of version: Int, _ month: Int) -> CellFormula {
        let now = plan.versions[version].index(inMonth: month)
        let plain = plan.formula(of: version)
        return CellFormula(
            driver: { id in
                guard now.growth[id] != nil, let row = places[.driver(id)] else {
                    return plain.driver(id)
                }
                return cell(row, month)
            },
            price: { slot in
                guard let bound = now.prices[slot] else { return nil }
                let name = places[.rate(slot)].map { cell($0, month) } ?? plan.price(slot)?.name
                return name.map { ($0, bound.rate.price.per) }
            },
            line: { places[.line($0)].map { cell($0, month) } ?? "0" },
            figure: { id, part in
                guard now.figures[id] == part else { return nil }
                return places[.figure(id)].map { cell($0, month) } ?? plain.figure(id, part)
            }
        )
    }

    private mutating func put(_ figure: FigureRow, _ draft: inout WorkbookDraft) {
        let id = figure.figure.id
        guard let row = places[.figure(id)] else { return }
        sheet.put(.text(figure.figure.label), Look.text, row: row, column: 0)
        sheet.put(.text(figure.figure.part), Look.text, row: row, column: 1)
        for month in 1...grid.months {
            let text = plan.choice { version in
                let now = plan.versions[version].index(inMonth: month)
                return now.figures[id].map { formula(of: version, month).text(of: $0) } ?? "0"
            }
            let now = plan.base.index(inMonth: month).figures[id]
            let value = try? now?.value(with: plan.base.bindings(inMonth: month))
            let style = Look.number(figure.figure.unit, like: [value ?? .zero])
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
        for month in 1...grid.months {
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

    /// A line of the scenario as it stands in a month; nil where it does not fall.
    private func baseLine(_ id: LineID, inMonth month: Int) -> EstimatedLine? {
        let months = plan.base.estimate.months
        guard months.indices.contains(month - 1) else { return nil }
        let lines = months[month - 1].lines + months[month - 1].adjustments
        return lines.first { $0.item.id == id }
    }

    private func amountFormula(of line: LineRow, in place: Int, _ month: Int) -> String {
        let version = plan.versions[place]
        let id = line.item.id
        let months = version.estimate.months
        guard months.indices.contains(month - 1) else { return "0" }
        let known = (months[month - 1].lines + months[month - 1].adjustments)
            .first { $0.item.id == id }
        guard let known else { return "0" }
        guard known.outcome.amount != nil else { return "\"no price\"" }
        guard !grid.isConstant(id, version, month) else { return line.cost }
        return "ROUND(" + formula(of: place, month).text(of: known.item.formula) + ",12)"
    }

    private mutating func addTotals(
        _ ends: [ClosedRange<Int>?],
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        heading("What a month comes to", row: row)
        row += 1
        rows.recurring = row
        try addTotal("Every month", over: ends[0], &draft) { $0.recurring.amount.expected }
        rows.once = row
        try addTotal("Once", over: ends[1], &draft) { $0.oneTime.amount.expected }
        rows.own = row
        try addTotal("Own costs", over: ends[2], &draft) { $0.own.amount.expected }
        if ends[3] != nil {
            rows.discounts = row
            try addTotal("Discounts", over: ends[3], &draft) { cost throws(ArithmeticFailure) in
                try Money.total(of: cost.cloud.discounts.map(\.amount.expected))
            }
        }
        try addCredits(&draft)
    }

    private mutating func addTotal(
        _ label: String,
        over range: ClosedRange<Int>?,
        _ draft: inout WorkbookDraft,
        _ amount: (ProjectedCost) throws(ArithmeticFailure) -> Money
    ) throws(ArithmeticFailure) {
        sheet.put(.text(label), Look.totalText, row: row, column: 0)
        sheet.put(.empty, Look.totalText, row: row, column: 1)
        for month in 1...grid.months {
            let text = range.map {
                "SUM(\(cell($0.lowerBound, month)):\(cell($0.upperBound, month)))"
            }
            let value = try amount(plan.base.projection.months[month - 1].cost).dollars()
            sheet.put(
                draft.formula(text ?? "0", .number(value)),
                Look.totalMoney,
                row: row,
                column: MonthLineSheet.column(month)
            )
        }
        row += 1
    }

    /// What each credit pays: the first to end first, and what is left of it at most.
    private mutating func addCredits(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) {
        let credits = plan.base.estimate.model.scenario.terms.credits
        guard !credits.isEmpty else { return }
        let order = credits.indices.sorted { left, right in
            let ends = [left, right].map { credits[$0].expiry.value.expected }
            return ends[0] == ends[1] ? left < right : ends[0] < ends[1]
        }
        let first = row
        for (step, index) in order.enumerated() {
            sheet.put(.text(credits[index].label), Look.text, row: row, column: 0)
            sheet.put(.text("Credit"), Look.text, row: row, column: 1)
            for month in 1...grid.months {
                let paid = plan.base.projection.months[month - 1].cost.cloud.credits[index]
                sheet.put(
                    draft.formula(
                        credit(index, step, firstRow: first, month),
                        .number(try paid.amount.expected.dollars())
                    ),
                    Look.money,
                    row: row,
                    column: MonthLineSheet.column(month)
                )
            }
            row += 1
        }
        rows.credits = row
        try addTotal("Credits", over: first...(row - 1), &draft) { cost throws(ArithmeticFailure) in
            try Money.total(of: cost.cloud.credits.map(\.amount.expected))
        }
    }

    private func credit(_ index: Int, _ step: Int, firstRow: Int, _ month: Int) -> String {
        func name(_ key: String) -> String {
            plan.number(DriverID("credits.\(index + 1).\(key)"))?.name ?? "0"
        }
        let terms = plan.base.estimate.model.scenario.terms.credits[index]
        let amount = "ROUND(\(name(terms.amount.key.name)),12)"
        let own = firstRow + step
        let before = CellPlace(row: own, column: 1).text
        let last = CellPlace(row: own, column: MonthLineSheet.column(month) - 1).text
        let left = amount + "-SUM($" + before + ":" + last + ")"
        var open = cell(rows.recurring, month) + "+" + cell(rows.once, month)
        if let discounts = rows.discounts { open += "-" + cell(discounts, month) }
        for other in firstRow..<own { open += "-" + cell(other, month) }
        let number = CellPlace(row: 4, column: MonthLineSheet.column(month)).text
        let time = "MAX(0,MIN(1,\(name(terms.expiry.key.name))-(\(number)-1)))"
        return "MIN(\(left),MAX(0,ROUND((\(open))*\(time),12)))"
    }
}
