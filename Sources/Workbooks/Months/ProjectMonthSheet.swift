import Pricing
import Quantities
import Spreadsheets

/// The sheet of what the scenarios of a project cost in each month of the first year.
struct ProjectMonthSheet {
    static let name = "Months"

    /// How many months it shows.
    static let months = 12

    let scenarios: [ProjectScenario]
    private var sheet: Sheet
    private var row = 5

    init(_ scenarios: [ProjectScenario]) {
        self.scenarios = scenarios
        sheet = Sheet(
            ProjectMonthSheet.name,
            widths: [32] + Array(repeating: 12, count: ProjectMonthSheet.months) + [14],
            frozen: CellPlace(row: 5, column: 1),
            colour: Look.lightBlue
        )
    }

    /// The amounts that are summed by month, of a scenario.
    private typealias Amount = (ProjectedCost) throws(ArithmeticFailure) -> Money

    /// Lays out the sheet.
    mutating func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        sheet.put(.text("The first 12 months"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                "With growth, the prices that are announced, and credits as they are used up. A "
                    + "month is the sum of its column on the sheet \(MonthLineSheet.name)."
            ),
            Look.note,
            row: 1,
            columns: 0...(ProjectMonthSheet.months + 1)
        )
        addHeads()
        let sources = scenarios.map { scenario in
            scenario.rows.named(for: scenario.plan, ProjectMonthSheet.months, &draft)
        }
        try addBlock("At list price", sources.map { $0.prefix(3).joined(separator: "+") }, &draft) {
            cost throws(ArithmeticFailure) in
            cost.total.amount.expected
        } define: {
            $0.plan.name(of: "year_total")
        }
        let hasTerms = scenarios.contains { $0.rows.discounts != nil || $0.rows.credits != nil }
        guard hasTerms else { return charted(toPay: nil) }
        row += 1
        let first = row
        let texts = sources.map { source in
            source.prefix(3).joined(separator: "+") + source.suffix(2).map { "-" + $0 }.joined()
        }
        try addBlock("To pay, after discounts and credits", texts, &draft) {
            cost throws(ArithmeticFailure) in
            cost.effective.amount.expected
        } define: { _ in
            nil
        }
        return charted(toPay: first + scenarios.count + 1)
    }

    private mutating func addHeads() {
        let months = ProjectMonthSheet.months
        sheet.put(.text("Scenario"), Look.head, row: 3, column: 0)
        sheet.put(.text("Month number"), Look.note, row: 4, column: 0)
        for month in 1...months {
            let label = scenarios.map(\.plan).label(ofMonth: month)
            sheet.put(.text(label), Look.numberHead, row: 3, column: month)
            sheet.put(.number(Quantity(month)), Look.atRight(Look.note), row: 4, column: month)
        }
        sheet.put(.text("12 months"), Look.numberHead, row: 3, column: months + 1)
        sheet.repeatedRows = 3...4
    }

    private mutating func addBlock(
        _ title: String,
        _ texts: [String],
        _ draft: inout WorkbookDraft,
        _ amount: Amount,
        define name: (ProjectScenario) -> String?
    ) throws(ArithmeticFailure) {
        let months = ProjectMonthSheet.months
        for column in 0...(months + 1) {
            sheet.put(column == 0 ? .text(title) : .empty, Look.group, row: row, column: column)
        }
        row += 1
        let first = row
        var sums = Array(repeating: Quantity.zero, count: months)
        for (scenario, text) in zip(scenarios, texts) {
            sheet.put(
                .text(scenario.plan.title),
                Look.wrapped.with { $0.indent = 1 },
                row: row,
                column: 0
            )
            var year = Quantity.zero
            for month in 1...months {
                let cost = scenario.plan.base.projection.months[month - 1].cost
                let value = try amount(cost).dollars()
                year = try year + value
                sums[month - 1] = try sums[month - 1] + value
                let number = CellPlace.letters(ofColumn: month) + "$5"
                let formula = text.replacing("#", with: number)
                sheet.put(
                    draft.formula(formula, .number(value)),
                    Look.money,
                    row: row,
                    column: month
                )
            }
            let range = sheet.put(
                draft.formula("SUM(B\(row + 1):M\(row + 1))", .number(year)),
                Look.money.with { $0.isBold = true },
                row: row,
                column: months + 1
            )
            if let name = name(scenario) { draft.define(name, as: range) }
            row += 1
        }
        try addTotal(sums, of: first, &draft)
    }

    private mutating func addTotal(
        _ sums: [Quantity],
        of first: Int,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        sheet.put(.text("All scenarios"), Look.totalText, row: row, column: 0)
        var year = Quantity.zero
        for sum in sums { year = try year + sum }
        for (offset, value) in (sums + [year]).enumerated() {
            let letters = CellPlace.letters(ofColumn: offset + 1)
            sheet.put(
                draft.formula("SUM(\(letters)\(first + 1):\(letters)\(row))", .number(value)),
                Look.totalMoney,
                row: row,
                column: offset + 1
            )
        }
        row += 1
    }

    private func charted(toPay: Int?) -> Sheet {
        var sheet = sheet
        sheet.charts = [
            ProjectMonthSheet.chart(
                scenarios: scenarios.count,
                toPay: toPay,
                at: CellPlace(row: row + 1, column: 0)
            )
        ]
        return sheet
    }

    /// The chart of all scenarios by month, at a place of some sheet.
    private static func chart(scenarios: Int, toPay: Int?, at place: CellPlace) -> SheetChart {
        func cells(_ row: Int) -> CellRange {
            CellRange(
                on: name,
                from: CellPlace(row: row, column: 1),
                to: CellPlace(row: row, column: months)
            )
        }
        return SheetChart(
            .columns,
            title: toPay == nil ? "All scenarios by month" : "To pay in each month",
            description: "What all scenarios cost in each of the first 12 months, in dollars.",
            series: [
                SheetChart.Series(
                    "A month",
                    of: cells(toPay ?? 6 + scenarios),
                    by: cells(3),
                    colour: Look.lightBlue
                )
            ],
            format: Look.dollars,
            at: place,
            width: 760,
            height: 280
        )
    }
}
