import Actuals
import Quantities
import Spreadsheets

/// The sheet of months of which there is usage: what each cost beside its estimate.
struct ActualSheet {
    static let name = "Actual cost"

    private static let heads = [
        "Month", "Scenario", "Days", "Low case", "Estimate", "High case", "Actual", "Difference",
        "Change",
    ]

    /// The months, in order.
    let months: [ActualMonth]

    /// What a reader calls scenarios, by their ids.
    let titles: [String: String]

    /// Whether the workbook is about all scenarios, so that months have sums.
    let isOfProject: Bool

    private var sheet: Sheet
    private var row = 4

    init(_ months: [ActualMonth], titles: [String: String], isOfProject: Bool) {
        self.months = months
        self.titles = titles
        self.isOfProject = isOfProject
        sheet = Sheet(
            ActualSheet.name,
            widths: [12, 36, 12, 14, 14, 14, 14, 14, 10],
            frozen: CellPlace(row: 4, column: 2),
            colour: Look.brown
        )
    }

    /// Lays out the sheet; nil without a month of a scenario.
    func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet? {
        guard months.contains(where: { !$0.scenarios.isEmpty }) else { return nil }
        var copy = self
        try copy.layOut(&draft)
        return copy.sheet
    }

    private mutating func layOut(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) {
        sheet.put(.text("Actual cost"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                "What months cost on the bills of clouds beside their estimates, after discounts "
                    + "and credits, with the rates known then. Of a month that runs the days so "
                    + "far are compared. Estimates here do not follow the assumptions."
            ),
            Look.note,
            row: 1,
            columns: 0...8
        )
        for (column, head) in Self.heads.enumerated() {
            let style = column < 3 ? Look.head : Look.numberHead
            sheet.put(.text(head), style, row: 3, column: column)
        }
        sheet.repeatedRows = 3...3
        let first = row
        for month in months {
            let start = row
            for scenario in month.scenarios {
                let title = titles[scenario.scenario] ?? scenario.scenario
                put(month.month, .text(title), scenario.days)
                let amounts = scenario.estimate.amounts + [scenario.walk.actual]
                try put(amounts, style: Look.money, &draft)
            }
            if isOfProject { try addSums(of: month, from: start, &draft) }
        }
        guard !isOfProject else { return }
        let all = try sums(of: months.flatMap(\.scenarios))
        sheet.put(.text("All months"), Look.totalText, row: row, column: 0)
        for column in 1...2 { sheet.put(.empty, Look.totalText, row: row, column: column) }
        try put(all, of: first, style: Look.totalMoney, &draft)
    }

    /// What all scenarios of a month come to, what is in none of them, and both together.
    private mutating func addSums(
        of month: ActualMonth,
        from start: Int,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let all = try sums(of: month.scenarios)
        if !month.scenarios.isEmpty {
            put(month.month, .text("All scenarios"), month.days, style: Look.totalText)
            try put(all, of: start, style: Look.totalMoney, &draft)
        }
        let rest = try month.unclaimedCost()
        put(month.month, .text("In no scenario"), nil)
        sheet.put(.number(rest), Look.money, row: row, column: 6)
        put(month.month, .text("Billed"), nil, below: 1)
        let scenarios = month.scenarios.isEmpty ? "" : "G\(row)+"
        sheet.put(
            draft.formula("\(scenarios)G\(row + 1)", .number(try all[3] + rest)),
            Look.money.with { $0.isBold = true },
            row: row + 1,
            column: 6
        )
        row += 3
    }

    private func sums(
        of scenarios: [ScenarioMonth]
    ) throws(ArithmeticFailure) -> [Quantity] {
        var sums = Array(repeating: Quantity.zero, count: 4)
        for scenario in scenarios {
            let amounts = scenario.estimate.amounts + [scenario.walk.actual]
            for (index, amount) in amounts.enumerated() { sums[index] = try sums[index] + amount }
        }
        return sums
    }

    /// The words at the beginning of a row, or of one below it.
    private mutating func put(
        _ month: CalendarMonth,
        _ name: CellContent,
        _ days: Days?,
        style: CellStyle = Look.text,
        below: Int = 0
    ) {
        let until = days.map { "\($0.seen) of \($0.all)" }
        let cells: [CellContent] = [.text(month.description), name, .text(until ?? "all")]
        for (column, cell) in cells.enumerated() {
            sheet.put(cell, style, row: row + below, column: column)
        }
    }

    /// The low case, the estimate, the high case and the actual cost of a row, or their sums from a
    /// first row on, with formulas for the difference and for the change.
    private mutating func put(
        _ amounts: [Quantity],
        of first: Int? = nil,
        style: CellStyle,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        for (column, amount) in zip(3..., amounts) {
            let letters = CellPlace.letters(ofColumn: column)
            let sum = first.map { "SUM(\(letters)\($0 + 1):\(letters)\(row))" }
            sheet.put(
                sum.map { draft.formula($0, .number(amount)) } ?? .number(amount),
                style,
                row: row,
                column: column
            )
        }
        let line = row + 1
        let (estimate, difference) = (amounts[1], try amounts[3] - amounts[1])
        sheet.put(
            draft.formula("G\(line)-E\(line)", .number(difference)),
            style,
            row: row,
            column: 7
        )
        let change: CellContent.Result =
            estimate == .zero ? .text("") : .number(try difference / estimate)
        sheet.put(
            draft.formula("IF(E\(line)=0,\"\",H\(line)/E\(line))", change),
            style.with { $0.format = Look.percent },
            row: row,
            column: 8
        )
        row += 1
    }
}

extension Spread<Quantity> {
    /// The three cases, low first.
    fileprivate var amounts: [Quantity] { [low, expected, high] }
}
