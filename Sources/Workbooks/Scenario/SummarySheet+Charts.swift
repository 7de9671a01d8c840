import Pricing
import Quantities
import Scenarios
import Spreadsheets

extension SummarySheet {
    /// The parts of a month.
    ///
    /// - Returns: The rows of the parts.
    func addComposition(
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft,
        from first: Int
    ) throws(ArithmeticFailure) -> ClosedRange<Int> {
        heads(["Where the money goes", "A month", "Share"], &sheet, row: first)
        let total = try plan.base.estimate.total(.monthly).amount.expected.dollars()
        var row = first
        for part in parts {
            row += 1
            sheet.put(.text(part.part.label), Look.text, row: row, column: 0)
            sheet.put(
                draft.formula(part.name, .number(part.value)),
                Look.money,
                row: row,
                column: 1
            )
            let share = total == .zero ? .zero : try part.value / total
            sheet.put(
                draft.formula("IF(month_total=0,0,B\(row + 1)/month_total)", .number(share)),
                Look.share,
                row: row,
                column: 2
            )
        }
        return (first + 1)...max(row, first + 1)
    }

    /// A step from the token-only estimate to the total.
    private struct Step {
        let label: String
        let formula: String
        let amount: Quantity
    }

    private func steps() throws(ArithmeticFailure) -> [Step] {
        let tokens = try plan.base.estimate.tokenOnlyTotal().amount.expected.dollars()
        var steps = [
            Step(label: "Token-only estimate", formula: "token_only_total", amount: tokens)
        ]
        for part in parts {
            guard part.part == .inference else {
                steps.append(
                    Step(label: part.part.label, formula: part.name, amount: part.value)
                )
                continue
            }
            steps.append(
                Step(
                    label: "Tokens nobody sees, caches, capacity",
                    formula: part.name + "-token_only_total",
                    amount: try part.value - tokens
                )
            )
        }
        if !parts.contains(where: { $0.part == .inference }) {
            steps[0] = Step(label: "Token-only estimate", formula: "0", amount: .zero)
        }
        return steps
    }

    /// What lifts the token-only estimate to the total, with what a chart needs beside it.
    ///
    /// - Returns: The rows of the steps and of the total.
    func addLadder(
        _ sheet: inout Sheet,
        _ draft: inout WorkbookDraft,
        from first: Int
    ) throws(ArithmeticFailure) -> ClosedRange<Int> {
        heads(
            ["From the token-only estimate", "A month", "Sum so far", "Below", "Up", "Down"],
            &sheet,
            row: first
        )
        var (row, sum) = (first, Quantity.zero)
        for step in try steps() {
            row += 1
            let (line, before) = (row + 1, sum)
            let isFirst = row == first + 1
            sum = try sum + step.amount
            let lower = isFirst ? .zero : min(before, sum)
            let cells: [(String, Quantity)] = [
                (step.formula, step.amount),
                (isFirst ? "B\(line)" : "C\(line - 1)+B\(line)", sum),
                (isFirst ? "0" : "MIN(C\(line - 1),C\(line))", lower),
                ("MAX(0,B\(line))", max(.zero, step.amount)),
                ("MAX(0,-B\(line))", try max(.zero, .zero - step.amount)),
            ]
            sheet.put(.text(step.label), Look.text, row: row, column: 0)
            for (offset, cell) in cells.enumerated() {
                sheet.put(
                    draft.formula(cell.0, .number(cell.1)),
                    offset < 2 ? Look.money : Look.money.with { $0.ink = 0x7D8999 },
                    row: row,
                    column: 1 + offset
                )
            }
        }
        row += 1
        let total = try plan.base.estimate.total(.monthly).amount.expected.dollars()
        sheet.put(.text("All components"), Look.totalText, row: row, column: 0)
        for (column, formula) in [1: "month_total", 4: "month_total"] {
            sheet.put(
                draft.formula(formula, .number(total)),
                column == 1 ? Look.totalMoney : Look.money.with { $0.ink = 0x7D8999 },
                row: row,
                column: column
            )
        }
        return (first + 1)...row
    }

    private func heads(_ texts: [String], _ sheet: inout Sheet, row: Int) {
        for (column, text) in texts.enumerated() {
            sheet.put(
                .text(text),
                column == 0 ? Look.head : Look.numberHead,
                row: row,
                column: column
            )
        }
    }

    /// The charts beside the tables.
    func addCharts(
        _ sheet: inout Sheet,
        _ composition: ClosedRange<Int>,
        _ ladder: ClosedRange<Int>
    ) {
        func cells(_ column: Int, _ rows: ClosedRange<Int>) -> CellRange {
            CellRange(
                on: SummarySheet.name,
                from: CellPlace(row: rows.lowerBound, column: column),
                to: CellPlace(row: rows.upperBound, column: column)
            )
        }
        let place = { (row: Int) in CellPlace(row: row, column: 7) }
        let (parts, steps) = (cells(0, composition), cells(0, ladder))
        let all = MonthSheet.column(1, ofMonths: months)
        sheet.charts = [
            SheetChart(
                .bars,
                title: "Where the money goes",
                description: "The parts of a month's cost, in dollars.",
                series: [
                    SheetChart.Series(
                        "A month",
                        of: cells(1, composition),
                        by: parts,
                        colour: Look.blue
                    )
                ],
                format: Look.dollars,
                at: place(7),
                width: 560,
                height: 250
            ),
            SheetChart(
                .stack,
                title: "From the token-only estimate to the whole",
                description: "What each part of the bill adds to a token-only estimate.",
                series: [
                    SheetChart.Series("Below", of: cells(3, ladder), by: steps, colour: nil),
                    SheetChart.Series("Up", of: cells(4, ladder), by: steps, colour: Look.blue),
                    SheetChart.Series("Down", of: cells(5, ladder), by: steps, colour: Look.green),
                ],
                format: Look.dollars,
                at: place(21),
                width: 560,
                height: 270
            ),
            SheetChart(
                .columns,
                title: "To pay in each month",
                description: "What must be paid in each month, after discounts and credits.",
                series: [
                    SheetChart.Series(
                        "To pay",
                        of: MonthSheet.column(8, ofMonths: months),
                        by: all,
                        colour: Look.lightBlue
                    )
                ],
                format: Look.dollars,
                at: place(36),
                width: 560,
                height: 250
            ),
        ]
    }
}
