import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of other ways to buy the tokens of a workload, each with prices of its own to change.
struct ComparisonSheet {
    static let name = "Comparison"

    let plan: WorkbookPlan

    /// The comparison; nil where another way does not carry over.
    let comparison: Comparison?

    private var sheet: Sheet
    private let models: [ModelIndex]
    private let slots: [RateSlot]

    /// The first column with a price.
    private static let firstPrice = 12

    init(_ plan: WorkbookPlan, _ comparison: Comparison?) {
        self.plan = plan
        self.comparison = comparison
        models = (comparison?.options ?? []).map { ModelIndex(of: $0.model) }
        var slots: [RateSlot] = []
        for model in models {
            for bound in model.model.rates where !slots.contains(bound.slot) {
                let own = plan.base.own.prices[bound.slot]?.rate.price
                if own != bound.rate.price { slots.append(bound.slot) }
            }
        }
        self.slots = slots
        sheet = Sheet(
            ComparisonSheet.name,
            widths: [26, 24, 12, 10, 11, 13, 13, 13, 13, 9, 13, 9]
                + Array(repeating: 12, count: slots.count),
            frozen: CellPlace(row: 6, column: 1),
            colour: Look.green
        )
    }

    /// Lays out the sheet.
    func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        var copy = self
        try copy.layOut(&draft)
        return copy.sheet
    }

    private mutating func layOut(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) {
        sheet.put(.text("Other ways to buy"), Look.title, row: 0, column: 0)
        guard let comparison else {
            sheet.put(
                .text("No other way to buy carries over to what this scenario runs."),
                Look.note,
                row: 1,
                column: 0
            )
            return
        }
        sheet.put(
            .text(
                "Only the tokens of \(comparison.workload.title) are bought in another way, at the "
                    + "prices in the cells to the right; all else stays. Cost only: nothing here "
                    + "says which model answers well enough."
            ),
            Look.note,
            row: 1,
            columns: 0...11
        )
        sheet.put(
            draft.formula(
                "IF(AND(variant_number=1,case_number=2),\"\",\"Ratebook's own figures on this "
                    + "sheet are those of the expected case as it stands.\")",
                .text("")
            ),
            Look.note.with { $0.ink = Look.brown },
            row: 2,
            column: 0
        )
        addHeads()
        for (index, option) in comparison.options.enumerated() {
            try put(option, models[index], row: 6 + index, &draft)
        }
    }

    private mutating func addHeads() {
        let heads = [
            "Model", "Platform", "Region", "Scope", "Tier", "Tokens", "All else", "A month",
            "Difference", "Change", "Ratebook", "Check",
        ]
        for (column, head) in heads.enumerated() {
            let isNumber = (5...10).contains(column)
            let style = column == 11 ? Look.stateHead : isNumber ? Look.numberHead : Look.head
            sheet.put(.text(head), style, row: 5, column: column)
        }
        for (index, slot) in slots.enumerated() {
            let rate = models.lazy.compactMap { $0.prices[slot]?.rate }.first
            let name = rate.map { plan.catalog.name(of: $0.sku.meter) } ?? slot.name
            let condition = rate?.key.condition.map { ", " + $0.phrase } ?? ""
            sheet.put(
                .text(name + condition),
                Look.numberHead,
                row: 5,
                column: ComparisonSheet.firstPrice + index
            )
        }
        if !slots.isEmpty {
            sheet.put(
                .text("Prices, in dollars"),
                Look.section,
                row: 4,
                column: ComparisonSheet.firstPrice
            )
        }
        sheet.repeatedRows = 5...5
    }

    private mutating func put(
        _ option: ComparedOption,
        _ model: ModelIndex,
        row: Int,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let (way, line) = (option.way, row + 1)
        let bold = Look.text.with { $0.isBold = option.isBaseline }
        let texts = [
            plan.catalog.name(of: way.model) + (option.isBaseline ? " (in use)" : ""),
            plan.catalog.name(of: way.platform), way.region?.name ?? "–",
            way.scope?.rawValue ?? "–", way.tier?.rawValue ?? "several",
        ]
        for (column, text) in texts.enumerated() {
            sheet.put(.text(text), column == 0 ? bold : Look.text, row: row, column: column)
        }
        putPrices(of: model, row: row, &draft)
        let slots = slots
        let lines = ComparedLines(plan: plan, model: model) { slot in
            slots.firstIndex(of: slot)
                .map { index in
                    let column = ComparisonSheet.firstPrice + index
                    return "$" + CellPlace(row: row, column: column).text
                }
        }
        let monthly = option.model.lines.filter { line in
            line.recurrence == .monthly && !option.unpricedLines.contains(line.id)
        }
        let prefix = comparison.map { $0.workload.id + "." } ?? ""
        let isToken = { (line: LineItem) in
            line.part == .inference && line.id.name.hasPrefix(prefix)
        }
        let tokens = try option.tokens.amount.expected.dollars()
        let total = try option.total.amount.expected.dollars()
        let place = "\(sheet.name) row \(line)"
        let base = comparison?.baseline
        let baseRow = (comparison?.options.firstIndex { $0.isBaseline } ?? 0) + 7
        let difference = try total - (base?.total.amount.expected.dollars() ?? .zero)
        let baseTotal = try base?.total.amount.expected.dollars() ?? .zero
        let cells: [(CellContent, CellStyle)] = [
            (draft.formula(lines.sum(of: monthly.filter(isToken)), tokens, at: place), Look.money),
            (
                draft.formula(
                    lines.sum(of: monthly.filter { !isToken($0) }),
                    try total - tokens,
                    at: place
                ), Look.money
            ),
            (
                draft.formula("F\(line)+G\(line)", .number(total)),
                Look.money.with { $0.isBold = true }
            ),
            (
                draft.formula("H\(line)-H$\(baseRow)", .number(difference)),
                Look.money.with { $0.format = "+\"$\"#,##0.00;-\"$\"#,##0.00;\"–\"" }
            ),
            (
                draft.formula(
                    "IF(H$\(baseRow)=0,0,I\(line)/H$\(baseRow))",
                    .number(baseTotal == .zero ? .zero : try difference / baseTotal)
                ), Look.share.with { $0.format = "+0%;-0%;\"–\"" }
            ),
            (.number(total), Look.money.with { $0.ink = Look.grey }),
            (
                draft.formula(
                    "IF(ABS(H\(line)-K\(line))<=1E-9*MAX(1,ABS(K\(line))),\"same\",\"differs\")",
                    .text("same")
                ), Look.state
            ),
        ]
        for (offset, cell) in cells.enumerated() {
            let range = sheet.put(cell.0, cell.1, row: row, column: 5 + offset)
            if offset == 6 { sheet.highlights += Look.highlights(of: range) }
        }
    }

    /// The prices of a way; those that are in use follow the sheet of rates.
    private mutating func putPrices(
        of model: ModelIndex,
        row: Int,
        _ draft: inout WorkbookDraft
    ) {
        for (index, slot) in slots.enumerated() {
            let column = ComparisonSheet.firstPrice + index
            guard let rate = model.prices[slot]?.rate else {
                sheet.put(.empty, Look.text, row: row, column: column)
                continue
            }
            let isOwn = plan.base.own.prices[slot]?.rate.price == rate.price
            let name = plan.price(slot)?.name
            let style = Look.price(rate.price)
            if isOwn, let name {
                let content = draft.formula(name, .number(rate.price.amount))
                sheet.put(content, style, row: row, column: column)
            } else {
                let content = CellContent.number(rate.price.amount)
                sheet.put(content, Look.input(style), row: row, column: column)
            }
        }
    }
}

extension ComparedOption {
    /// The lines that have no amount: those that lack a rate, and those that go by them.
    fileprivate var unpricedLines: Set<LineID> {
        let missing = Set(model.missingRates.map(\.slot))
        var unpriced: Set<LineID> = []
        for line in model.lines {
            let lacks = line.formula.references.contains { reference in
                switch reference {
                case .rate(let slot): missing.contains(slot)
                case .line(let other): unpriced.contains(other)
                default: false
                }
            }
            if lacks { unpriced.insert(line.id) }
        }
        return unpriced
    }
}
