import Analysis
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of the months to come: what each costs, their sums, and what they are worth today.
struct MonthSheet {
    static let name = "Months"

    /// The first row of the months.
    static let firstRow = 4

    private let plan: WorkbookPlan
    private let rows: MonthLineSheet.Rows
    private let months: Int
    private var sheet: Sheet

    /// A stretch of months with the names of what it comes to.
    struct Stretch {
        let months: Int
        let listName: String
        let toPayName: String
        let valueName: String
    }

    /// The stretches that are told of: 12 months, 36, and all where there are more.
    private(set) var stretches: [Stretch] = []

    init(_ plan: WorkbookPlan, rows: MonthLineSheet.Rows, months: Int) {
        self.plan = plan
        self.rows = rows
        self.months = months
        sheet = Sheet(
            MonthSheet.name,
            widths: [6, 12] + Array(repeating: 15, count: 10),
            frozen: CellPlace(row: MonthSheet.firstRow, column: 2),
            colour: Look.lightBlue
        )
    }

    /// Lays out the sheet.
    mutating func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        sheet.put(.text("The months to come"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                "With growth, the prices that are announced, and credits as they are used up. The "
                    + "present value takes each month as paid at its end, at the discount rate "
                    + "among the assumptions."
            ),
            Look.note,
            row: 1,
            columns: 0...11
        )
        let heads = [
            "No.", "Month", "Every month", "Once", "Own costs", "At list price", "Discounts",
            "Credits", "To pay", "Sum so far", "Present value", "Sum of them",
        ]
        for (column, head) in heads.enumerated() {
            sheet.put(
                .text(head),
                column < 2 ? Look.head : Look.numberHead,
                row: 3,
                column: column
            )
        }
        sheet.repeatedRows = 3...3
        let sources = rows.named(for: plan, months, &draft)
        let value = try PresentValue(
            of: plan.base.projection,
            at: plan.base.estimate.model.scenario.discountRate ?? .zero
        )
        var (sum, worth) = (Quantity.zero, Quantity.zero)
        for month in plan.base.projection.months {
            let row = MonthSheet.firstRow + month.number - 1
            let line = row + 1
            sheet.put(
                .number(Quantity(month.number)),
                Look.text.with { $0.alignment = .left },
                row: row,
                column: 0
            )
            sheet.put(.text(month.month.description), Look.text, row: row, column: 1)
            let cost = month.cost
            let list = try cost.total.amount.expected.dollars()
            let paid = try cost.effective.amount.expected.dollars()
            sum = try sum + paid
            let until = try value.amount(ofMonths: month.number).expected.dollars()
            let cells: [(String, Quantity)] = [
                (sources[0], try cost.recurring.amount.expected.dollars()),
                (sources[1], try cost.oneTime.amount.expected.dollars()),
                (sources[2], try cost.own.amount.expected.dollars()),
                ("C\(line)+D\(line)+E\(line)", list),
                (
                    sources[3],
                    try Money.total(of: cost.cloud.discounts.map(\.amount.expected)).dollars()
                ),
                (
                    sources[4],
                    try Money.total(of: cost.cloud.credits.map(\.amount.expected)).dollars()
                ),
                ("F\(line)-G\(line)-H\(line)", paid),
                ("SUM(I$\(MonthSheet.firstRow + 1):I\(line))", sum),
                ("ROUND(I\(line)/(1+discount_rate/12)^A\(line),12)", try until - worth),
                ("SUM(K$\(MonthSheet.firstRow + 1):K\(line))", until),
            ]
            worth = until
            for (offset, cell) in cells.enumerated() {
                let text = cell.0.replacing("#", with: "$A\(line)")
                sheet.put(
                    draft.formula(text, .number(cell.1)),
                    Look.money,
                    row: row,
                    column: 2 + offset
                )
            }
        }
        try addSums(value, &draft)
        addCharts()
        // Three years and their charts are on one page.
        if months <= 36 { sheet.pagesHigh = 1 }
        return sheet
    }

    private mutating func addSums(
        _ value: PresentValue,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        var row = MonthSheet.firstRow + months + 1
        for length in [12, 36] + (months > 36 ? [months] : []) {
            let cost = try plan.base.projection.cost(ofMonths: 1...length)
            let words = length == 12 ? "year" : length == 36 ? "three_year" : "all_months"
            let stretch = Stretch(
                months: length,
                listName: length > 36
                    ? plan.newName(words + "_total", &draft) : plan.name(of: words + "_total"),
                toPayName: plan.newName(words + "_to_pay", &draft),
                valueName: plan.newName(words + "_present_value", &draft)
            )
            stretches.append(stretch)
            for column in 0...11 { sheet.put(.empty, Look.totalText, row: row, column: column) }
            sheet.put(.text("First \(length) months"), Look.totalText, row: row, column: 0)
            let values = try [
                cost.recurring.amount.expected, cost.oneTime.amount.expected,
                cost.own.amount.expected, cost.total.amount.expected,
                Money.total(of: cost.cloud.discounts.map(\.amount.expected)),
                Money.total(of: cost.cloud.credits.map(\.amount.expected)),
                cost.effective.amount.expected, nil, value.amount(ofMonths: length).expected,
            ]
            let names = [5: stretch.listName, 8: stretch.toPayName, 10: stretch.valueName]
            for (offset, amount) in values.enumerated() {
                guard let amount else { continue }
                let column = offset + 2
                let letters = CellPlace.letters(ofColumn: column)
                let first = MonthSheet.firstRow + 1
                let text = "SUM(\(letters)\(first):\(letters)\(first + length - 1))"
                let range = sheet.put(
                    draft.formula(text, .number(try amount.dollars())),
                    Look.totalMoney,
                    row: row,
                    column: column
                )
                if let name = names[column] { draft.define(name, as: range) }
            }
            row += 1
        }
    }

    private mutating func addCharts() {
        let (toPay, sums) = (column(8), column(9))
        sheet.charts = [
            SheetChart(
                .columns,
                title: "To pay in each month",
                description: "What must be paid in each month, after discounts and credits.",
                series: [
                    SheetChart.Series("To pay", of: toPay, by: column(1), colour: Look.blue)
                ],
                format: Look.dollars,
                at: CellPlace(row: MonthSheet.firstRow + months + 5, column: 0),
                width: 580,
                height: 300
            ),
            SheetChart(
                .lines,
                title: "Paid by the end of each month",
                description: "What has been paid in all by the end of each month.",
                series: [
                    SheetChart.Series("Sum so far", of: sums, by: column(1), colour: Look.blue)
                ],
                format: Look.dollars,
                at: CellPlace(row: MonthSheet.firstRow + months + 5, column: 6),
                width: 580,
                height: 300
            ),
        ]
    }

    private func column(_ column: Int) -> CellRange {
        MonthSheet.column(column, ofMonths: months)
    }

    /// The cells of a column for all months.
    static func column(_ column: Int, ofMonths months: Int) -> CellRange {
        CellRange(
            on: name,
            from: CellPlace(row: firstRow, column: column),
            to: CellPlace(row: firstRow + months - 1, column: column)
        )
    }
}
