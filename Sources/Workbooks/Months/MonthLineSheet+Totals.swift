import Pricing
import Quantities
import Scenarios
import Spreadsheets

extension MonthLineSheet {
    mutating func addTotals(
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
        for month in 1...months {
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
            for month in 1...months {
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
}

extension MonthLineSheet.Rows {
    /// Names the sums by month.
    ///
    /// - Returns: How the month whose number is `#` finds what recurs, what falls once, own costs,
    ///   discounts and credits.
    func named(
        for plan: WorkbookPlan,
        _ months: Int,
        _ draft: inout WorkbookDraft
    ) -> [String] {
        let rows: [(String, Int?)] = [
            ("recurring", recurring), ("once", once), ("own", own), ("discounts", discounts),
            ("credits", credits),
        ]
        return rows.map { label, row in
            guard let row else { return "0" }
            let name = plan.newName(label + "_by_month", &draft)
            draft.define(
                name,
                as: CellRange(
                    on: MonthLineSheet.name,
                    from: CellPlace(row: row, column: MonthLineSheet.column(1)),
                    to: CellPlace(row: row, column: MonthLineSheet.column(months))
                )
            )
            return "INDEX(\(name),#)"
        }
    }
}
