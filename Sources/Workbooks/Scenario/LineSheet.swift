import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of line items of a month, each amount a formula over assumptions and rates.
struct LineSheet {
    static let name = "Line items"

    /// A part of the bill with the name of its total.
    struct PartTotal {
        let part: CostPart
        let name: String
        let value: Quantity
    }

    /// What a scenario comes to on the sheet.
    struct Totals {
        /// The parts of a month, in the order of the bill.
        var parts: [PartTotal] = []

        /// The name of what discounts take off a month; nil for no discounts.
        var discounts: String?
    }

    private let plans: [WorkbookPlan]

    /// The scenario that is laid out.
    private var plan: WorkbookPlan
    private var sheet: Sheet
    private var row = 4
    private var sums = Totals()

    /// What each scenario comes to, in order.
    private(set) var totals: [Totals] = []

    init(_ plans: [WorkbookPlan]) {
        self.plans = plans
        plan = plans[0]
        sheet = Sheet(
            LineSheet.name,
            widths: [30, 18, 22, 12, 18, 13, 8, 50, 30],
            frozen: CellPlace(row: 4, column: 1),
            colour: Look.blue
        )
    }

    /// Lays out the sheet.
    mutating func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        sheet.put(.text("Line items of one month"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                "At list price, with the rates in force now and without growth. Each cost is "
                    + "rounded at 12 decimals, as Ratebook rounds, and shown in cents."
            ),
            Look.note,
            row: 1,
            columns: 0...8
        )
        let heads = [
            "Item", "From", "Quantity", "Rate", "Per", "Cost", "Share", "How it comes about",
            "Name in formulas",
        ]
        for (column, head) in heads.enumerated() {
            let isNumber = [2, 3, 5, 6].contains(column)
            sheet.put(.text(head), isNumber ? Look.numberHead : Look.head, row: 3, column: column)
        }
        sheet.repeatedRows = 3...3
        for plan in plans {
            self.plan = plan
            sums = Totals()
            try layOutScenario(&draft)
            totals.append(sums)
        }
        sheet.fit(column: 8, in: Look.nameWidths)
        return sheet
    }

    private mutating func layOutScenario(
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        if !plan.isAlone {
            sheet.put(.text(plan.title), Look.title.with { $0.size = 13 }, row: row, column: 0)
            row += 1
        }
        try addMonth(&draft)
        try addSection(
            "Once",
            plan.lines.filter { $0.kind == .billed && $0.item.recurrence == .oneTime },
            total: plan.name(of: "once_total"),
            plan.base.estimate.total(.oneTime).amount.expected.dollars(),
            &draft
        )
        try addSection(
            "What a token-only estimate would say",
            plan.lines.filter { $0.kind == .tokenOnly },
            total: plan.name(of: "token_only_total"),
            plan.base.estimate.tokenOnlyTotal().amount.expected.dollars(),
            &draft
        )
        try addDiscounts(&draft)
        if !plan.isAlone { row += 1 }
    }

    private mutating func addMonth(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) {
        let monthly = plan.lines.filter { $0.kind == .billed && $0.item.recurrence == .monthly }
        for part in CostPart.allCases {
            let members = monthly.filter { $0.item.part == part }
            guard !members.isEmpty else { continue }
            let name = plan.newName("part_\(part)", &draft)
            let value = try plan.base.estimate.monthlyTotal(of: part).amount.expected.dollars()
            let head = row
            for column in 0...8 { sheet.put(.empty, Look.group, row: head, column: column) }
            sheet.put(.text(part.label), Look.group, row: head, column: 0)
            sheet.put(.text(name), Look.name.with { $0.fill = 0xEAEEF3 }, row: head, column: 8)
            row += 1
            for member in members { try add(member, isShared: true, &draft) }
            let range = sheet.put(
                draft.formula("SUM(F\(head + 2):F\(row))", .number(value)),
                Look.groupMoney,
                row: head,
                column: 5
            )
            draft.define(name, as: range)
            try putShare(of: value, Look.group.with { $0.format = Look.percent }, head, &draft)
            sums.parts.append(PartTotal(part: part, name: name, value: value))
        }
        let value = try plan.base.estimate.total(.monthly).amount.expected.dollars()
        let formula = sums.parts.isEmpty ? "0" : sums.parts.map(\.name).joined(separator: "+")
        try addTotal("Total a month", plan.name(of: "month_total"), formula, value, &draft)
    }

    private mutating func addTotal(
        _ label: String,
        _ name: String,
        _ formula: String,
        _ value: Quantity,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        for column in 0...8 { sheet.put(.empty, Look.totalText, row: row, column: column) }
        sheet.put(.text(label), Look.totalText, row: row, column: 0)
        let range = sheet.put(
            draft.formula(formula, .number(value)),
            Look.totalMoney,
            row: row,
            column: 5
        )
        draft.define(name, as: range)
        let style = Look.name.with { ($0.top, $0.bottom) = (.medium, .medium) }
        sheet.put(.text(name), style, row: row, column: 8)
        row += 2
    }

    /// Lines under a heading, and their total.
    private mutating func addSection(
        _ title: String,
        _ lines: [LineRow],
        total name: String,
        _ value: Quantity,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        sheet.putSection(title, row: row, columns: 0...8)
        row += 1
        let first = row
        for line in lines { try add(line, isShared: false, &draft) }
        let formula = lines.isEmpty ? "0" : "SUM(F\(first + 1):F\(row))"
        try addTotal("Total", name, formula, value, &draft)
    }

    private mutating func addDiscounts(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) {
        let adjustments = plan.lines.filter { $0.kind == .adjustment }
        let lines = adjustments.filter { $0.item.recurrence == .monthly }
        guard !adjustments.isEmpty else { return }
        let name = plan.newName("discounts_total", &draft)
        sums.discounts = name
        var value = Quantity.zero
        for line in lines {
            let amount = plan.base.line(line.item.id)?.outcome.amount?.expected ?? .zero
            value = try value + amount.dollars()
        }
        try addSection("What discounts take off a month", lines, total: name, value, &draft)
        let once = adjustments.filter { $0.item.recurrence == .oneTime }
        guard !once.isEmpty else { return }
        var off = Quantity.zero
        for line in once {
            let amount = plan.base.line(line.item.id)?.outcome.amount?.expected ?? .zero
            off = try off + amount.dollars()
        }
        let total = plan.newName("discounts_once_total", &draft)
        try addSection("What discounts take off once", once, total: total, off, &draft)
    }

    private mutating func add(
        _ line: LineRow,
        isShared: Bool,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let item = line.item
        let known = plan.base.line(item.id)
        let place = "\(LineSheet.name) \(line.cost)"
        sheet.put(.text(item.label), Look.wrapped.with { $0.indent = 1 }, row: row, column: 0)
        sheet.put(.text(item.group), Look.wrapped, row: row, column: 1)
        let usage = known?.usage?.expected
        let usageText = plan.choice { usageFormula(of: item.id, in: $0) }
        let quantity = sheet.put(
            known != nil && usage == nil
                ? draft.formula(usageText, .text("–"))
                : draft.formula(usageText, usage ?? .zero, at: place),
            Look.quantity(item.usageUnit, like: usage ?? .zero),
            row: row,
            column: 2
        )
        draft.define(line.quantity, as: quantity)
        putRate(of: line, &draft)
        let text = plan.choice { cost(of: item.id, in: $0) }
        let content: CellContent
        var amount = Quantity.zero
        if known != nil, known?.outcome.amount == nil {
            content = draft.formula(text, .text("no price"))
        } else {
            amount = try known?.outcome.amount?.expected.dollars() ?? .zero
            content = draft.formula(text, amount, at: place)
        }
        let range = sheet.put(content, Look.money, row: row, column: 5)
        draft.define(line.cost, as: range)
        sheet.put(.empty, Look.share, row: row, column: 6)
        if isShared { try putShare(of: amount, Look.share, row, &draft) }
        let words = plan.choice { version in
            plan.versions[version].own.lines[item.id]
                .map { plan.formula(of: version).text(of: $0.formula) } ?? "0"
        }
        sheet.put(.text(words), Look.formula, row: row, column: 7)
        sheet.put(.text(line.cost), Look.name, row: row, column: 8)
        row += 1
    }

    private mutating func putShare(
        of amount: Quantity,
        _ style: CellStyle,
        _ row: Int,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let total = try plan.base.estimate.total(.monthly).amount.expected.dollars()
        let share = total == .zero ? .zero : try amount / total
        let name = plan.name(of: "month_total")
        let formula = "IF(\(name)=0,0,N(F\(row + 1))/\(name))"
        sheet.put(draft.formula(formula, .number(share)), style, row: row, column: 6)
    }

    /// The price of a line with a single rate; a line by tiers has several.
    private mutating func putRate(of line: LineRow, _ draft: inout WorkbookDraft) {
        let slots = line.item.formula.references.compactMap { reference -> RateSlot? in
            guard case .rate(let slot) = reference else { return nil }
            return slot
        }
        sheet.put(.empty, Look.text, row: row, column: 3)
        sheet.put(.empty, Look.text, row: row, column: 4)
        guard slots.count == 1, let price = plan.price(slots[0]),
            let rate = (plan.base.own.prices[slots[0]]?.rate ?? price.entries.first?.rate)
        else {
            let words = slots.count > 1 ? "by tiers" : ""
            sheet.put(
                .text(words),
                Look.atRight(Look.text),
                row: row,
                column: 3
            )
            return
        }
        sheet.put(
            draft.formula(price.name, .number(rate.price.amount)),
            Look.price(rate.price),
            row: row,
            column: 3
        )
        let per = rate.price.per
        sheet.put(
            .number(per),
            Look.quantity(rate.price.unit, like: per)
                .with {
                    $0.alignment = .left
                    $0.indent = 1
                },
            row: row,
            column: 4
        )
    }

    private func usageFormula(of id: LineID, in version: Int) -> String {
        guard let line = plan.versions[version].line(id) else { return "0" }
        guard line.usage != nil else { return "\"–\"" }
        return plan.formula(of: version).text(of: line.item.usage)
    }

    private func cost(of id: LineID, in version: Int) -> String {
        guard let line = plan.versions[version].line(id) else { return "0" }
        guard line.outcome.amount != nil else { return "\"no price\"" }
        return "ROUND(" + plan.formula(of: version).text(of: line.item.formula) + ",12)"
    }
}
