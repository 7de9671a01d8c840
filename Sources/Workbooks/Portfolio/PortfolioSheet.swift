import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The first sheet of a project's workbook: its scenarios side by side.
struct PortfolioSheet {
    static let name = "Portfolio"

    /// The first row of the scenarios.
    private static let firstRow = 8

    let title: String
    let summary: String
    let origin: String
    let scenarios: [ProjectScenario]

    /// The name of what all of them cost a month, and its place among the checks.
    let total: (name: String, check: Int)

    private enum Place {
        static let owner = 1
        static let tokens = 2
        static let month = 3
        static let share = 4
        static let factor = 5
        static let unit = 6
        static let once = 7
        static let year = 8
        static let budget = 9
        static let used = 10
        static let own = 11
        static let check = 12
    }

    /// Lays out the sheet.
    func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        var sheet = Sheet(
            PortfolioSheet.name,
            widths: [36, 19, 14, 15, 9, 15, 22, 14, 15, 13, 9, 15, 10],
            frozen: CellPlace(row: PortfolioSheet.firstRow, column: 1),
            colour: Look.blue
        )
        sheet.put(.text(title), Look.title, row: 0, column: 0)
        sheet.put(.text(summary), Look.note.with { $0.size = 10 }, row: 1, columns: 0...12)
        sheet.put(.text(origin), Look.note, row: 2, columns: 0...12)
        DropDown.costCase.put(in: &sheet, row: 4, &draft)
        addHeads(&sheet)
        var row = PortfolioSheet.firstRow
        for scenario in scenarios {
            try put(scenario, row, &sheet, &draft)
            row += 1
        }
        try addTotal(row, &sheet, &draft)
        row = addNotes(from: row + 2, &sheet, &draft)
        addCharts(&sheet, at: row + 1)
        return sheet
    }

    private func addHeads(_ sheet: inout Sheet) {
        let heads = [
            "Scenario", "Owner", "Token-only", "A month", "Share", "To token-only",
            "One unit costs",
            "Once", "12 months", "Budget", "Used", "Ratebook", "Check",
        ]
        let texts = [0, Place.owner]
        for (column, head) in heads.enumerated() {
            let style =
                column == Place.check
                ? Look.stateHead : texts.contains(column) ? Look.head : Look.numberHead
            sheet.put(.text(head), style, row: PortfolioSheet.firstRow - 1, column: column)
        }
        sheet.repeatedRows = (PortfolioSheet.firstRow - 1)...(PortfolioSheet.firstRow - 1)
    }

    private func put(
        _ scenario: ProjectScenario,
        _ row: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let (plan, estimate) = (scenario.plan, scenario.estimate)
        let month = try estimate.total(.monthly).amount.expected.dollars()
        let tokens = try estimate.tokenOnlyTotal().amount.expected.dollars()
        let once = try estimate.total(.oneTime).amount.expected.dollars()
        let months = ProjectMonthSheet.months
        let year = try plan.base.projection.cost(ofMonths: 1...months).total.amount.expected
        sheet.put(.text(plan.title), Look.wrapped, row: row, column: 0)
        let owner = estimate.model.scenario.owner ?? ""
        sheet.put(.text(owner), Look.wrapped, row: row, column: Place.owner)
        let totals: [(Int, String, Quantity, CellStyle)] = [
            (Place.tokens, "token_only_total", tokens, Look.money),
            (Place.month, "month_total", month, Look.money.with { $0.isBold = true }),
            (Place.once, "once_total", once, Look.money),
            (Place.year, "year_total", try year.dollars(), Look.money),
        ]
        for (column, name, value, style) in totals {
            let content = draft.formula(plan.name(of: name), .number(value))
            sheet.put(content, style, row: row, column: column)
        }
        try putShare(of: month, row, Look.share, &sheet, &draft)
        try putFactor(month, tokens, row, Look.text, &sheet, &draft)
        try putUnitCost(scenario, month, row, &sheet, &draft)
        try putBudget(scenario, row, &sheet, &draft)
        putCheck(scenario.check, month, row, Look.money, &sheet, &draft)
    }

    private func putShare(
        of month: Quantity,
        _ row: Int,
        _ style: CellStyle,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let all = try allScenarios.dollars()
        let share = all == .zero ? .zero : try month / all
        let text = "IF(\(total.name)=0,0,D\(row + 1)/\(total.name))"
        sheet.put(draft.formula(text, .number(share)), style, row: row, column: Place.share)
    }

    private func putFactor(
        _ month: Quantity,
        _ tokens: Quantity,
        _ row: Int,
        _ style: CellStyle,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let factor = tokens > .zero ? try month / tokens : nil
        sheet.put(
            draft.formula(
                "IF(C\(row + 1)>0,D\(row + 1)/C\(row + 1),\"–\")",
                factor.map { .number($0) } ?? .text("–")
            ),
            Look.atRight(style.with { $0.format = "0.00\"×\"" }),
            row: row,
            column: Place.factor
        )
    }

    /// What one unit of work costs, such as a query.
    private func putUnitCost(
        _ scenario: ProjectScenario,
        _ month: Quantity,
        _ row: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        guard let volume = scenario.estimate.model.volume else {
            sheet.put(.empty, Look.text, row: row, column: Place.unit)
            return
        }
        let units = scenario.estimate.volume?.expected ?? .zero
        let cost = units > .zero ? try month / units : nil
        let text = "(" + scenario.plan.formula(of: 0).text(of: volume.formula) + ")"
        let unit = volume.unit.filter { $0 != "\"" }
        let place = "\(sheet.name) \(CellPlace(row: row, column: Place.unit).text)"
        let formula = "IF(\(text)>0,D\(row + 1)/\(text),\"–\")"
        sheet.put(
            cost.map { draft.formula(formula, $0, at: place) }
                ?? draft.formula(formula, .text("–")),
            Look.atRight(Look.text.with { $0.format = "\"$\"0.0000\" a \(unit)\"" }),
            row: row,
            column: Place.unit
        )
    }

    /// What a month may cost, and how much of it is used after discounts.
    private func putBudget(
        _ scenario: ProjectScenario,
        _ row: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        guard let budget = scenario.estimate.model.scenario.budget else {
            for column in Place.budget...Place.used {
                sheet.put(.empty, Look.text, row: row, column: column)
            }
            return
        }
        let limit = try budget.monthly.dollars()
        sheet.put(.number(limit), Look.input(Look.money), row: row, column: Place.budget)
        var cost = try scenario.estimate.total(.monthly).amount.expected
        for line in scenario.estimate.adjustments where line.item.recurrence == .monthly {
            cost = try cost - (line.outcome.amount?.expected ?? .zero)
        }
        let paid = "D\(row + 1)" + (scenario.sums.discounts.map { "-" + $0 } ?? "")
        let used = limit == .zero ? Quantity.zero : try cost.dollars() / limit
        sheet.put(
            draft.formula("IF(J\(row + 1)=0,0,(\(paid))/J\(row + 1))", .number(used)),
            Look.share.with { $0.format = "0%" },
            row: row,
            column: Place.used
        )
    }

    private func putCheck(
        _ check: Int,
        _ value: Quantity,
        _ row: Int,
        _ style: CellStyle,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) {
        sheet.put(
            draft.formula(CheckSheet.own(of: check), .number(value)),
            style.with { $0.ink = Look.grey },
            row: row,
            column: Place.own
        )
        let state = sheet.put(
            draft.formula(
                "IF(\(CheckSheet.state(of: check))=\"same\",\"same\","
                    + "\(CheckSheet.difference(of: check)))",
                .text("same")
            ),
            Look.state.with { $0.format = "+\"$\"#,##0.00;-\"$\"#,##0.00" },
            row: row,
            column: Place.check
        )
        sheet.highlights += Look.highlights(of: state)
    }

    private func addTotal(
        _ row: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        for column in 0...Place.check {
            sheet.put(.empty, Look.totalText, row: row, column: column)
        }
        sheet.put(.text("All scenarios"), Look.totalText, row: row, column: 0)
        var (tokens, once, year) = (Money.zero, Money.zero, Money.zero)
        for scenario in scenarios {
            let estimate = scenario.estimate
            tokens = try tokens + estimate.tokenOnlyTotal().amount.expected
            once = try once + estimate.total(.oneTime).amount.expected
            let projection = scenario.plan.base.projection
            let months = ProjectMonthSheet.months
            year = try year + projection.cost(ofMonths: 1...months).total.amount.expected
        }
        let month = try allScenarios.dollars()
        let values = try [
            (Place.tokens, tokens.dollars()), (Place.month, month), (Place.once, once.dollars()),
            (Place.year, year.dollars()),
        ]
        for (column, value) in values {
            let letters = CellPlace.letters(ofColumn: column)
            let range = sheet.put(
                draft.formula(
                    "SUM(\(letters)\(PortfolioSheet.firstRow + 1):\(letters)\(row))",
                    .number(value)
                ),
                Look.totalMoney,
                row: row,
                column: column
            )
            if column == Place.month { draft.define(total.name, as: range) }
        }
        try putShare(of: month, row, Look.totalShare, &sheet, &draft)
        try putFactor(month, try tokens.dollars(), row, Look.totalText, &sheet, &draft)
        putCheck(total.check, month, row, Look.totalMoney, &sheet, &draft)
    }

    private var allScenarios: Money {
        get throws(ArithmeticFailure) {
            var sum = Money.zero
            for scenario in scenarios {
                sum = try sum + scenario.estimate.total(.monthly).amount.expected
            }
            return sum
        }
    }

    /// Whether all is as Ratebook says, and what has no price.
    private func addNotes(
        from first: Int,
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft
    ) -> Int {
        var row = first
        let state = CheckSheet.summary
        sheet.put(
            draft.formula(state.formula, .text(state.result)),
            Look.note.with { $0.isItalic = true },
            row: row,
            column: 0
        )
        for scenario in scenarios {
            let lines = scenario.estimate.lines
            let count = lines.count { $0.outcome.amount == nil }
            guard count > 0 else { continue }
            row += 1
            sheet.put(
                .text(
                    "\(scenario.plan.title): \(count) of \(lines.count) lines have no price, so "
                        + "that its total is a lower bound."
                ),
                CellStyle(isBold: true, ink: Look.red),
                row: row,
                column: 0
            )
        }
        return row + 1
    }

    private func addCharts(_ sheet: inout Sheet, at row: Int) {
        let last = PortfolioSheet.firstRow + scenarios.count - 1
        func cells(_ column: Int) -> CellRange {
            CellRange(
                on: PortfolioSheet.name,
                from: CellPlace(row: PortfolioSheet.firstRow, column: column),
                to: CellPlace(row: last, column: column)
            )
        }
        sheet.charts = [
            SheetChart(
                .bars,
                title: "What the scenarios cost a month",
                description: "Each scenario's cost a month beside its token-only estimate.",
                series: [
                    SheetChart.Series(
                        "A month",
                        of: cells(Place.month),
                        by: cells(0),
                        colour: Look.blue
                    ),
                    SheetChart.Series(
                        "Token-only estimate",
                        of: cells(Place.tokens),
                        by: cells(0),
                        colour: 0xBD780F
                    ),
                ],
                format: Look.dollars,
                at: CellPlace(row: row, column: 0),
                width: 1_000,
                height: 120 + 34 * min(scenarios.count, 30)
            )
        ]
    }
}
