public import Actuals
public import Quantities
public import ReportModel

/// What months cost beside their estimates, for a terminal.
public struct ActualsReport {
    private let months: [ActualMonth]
    private let context: ReportContext

    /// Prepares a report on some months, in order.
    public init(_ months: [ActualMonth], in context: ReportContext) {
        self.months = months
        self.context = context
    }

    /// The scenarios side by side, month by month, with what is in none.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func overview() throws(ArithmeticFailure) -> [Block] {
        guard !months.isEmpty else {
            return [.paragraph(["No usage yet: ", .code("ratebook usage import FILE"), "."])]
        }
        return [.table(try overviewTable(id: "actuals"))]
            + notes.map { .paragraph([.text($0)]) }
    }

    /// The walk of each month.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func walks() throws(ArithmeticFailure) -> [Block] {
        var blocks: [Block] = []
        for month in months.flatMap(\.scenarios) {
            let walk = try WalkTable(month, in: context)
            blocks.append(.paragraph(try walk.finding()))
            blocks.append(.table(try walk.table(id: "walk-\(month.month)")))
            blocks += walk.notes.map { .paragraph([.text($0)]) }
        }
        return blocks
    }

    func overviewTable(id: String) throws(ArithmeticFailure) -> Table {
        var groups: [RowGroup] = []
        for month in months {
            var rows: [Row] = []
            for scenario in month.scenarios { rows.append(try row(of: scenario)) }
            rows.append(try unclaimedRow(of: month))
            groups.append(RowGroup(heading: nil, rows: rows))
        }
        return Table(
            id: id,
            caption: "Estimate and actual cost by month and scenario",
            columns: [
                Column("Month"), Column("Scenario"),
            ] + WalkTable.columns,
            groups: groups
        )
    }

    private func row(of month: ScenarioMonth) throws(ArithmeticFailure) -> Row {
        Row(
            [.text(month.month.description), .text(month.scenario)]
                + (try WalkTable(month, in: context).cells())
        )
    }

    private func unclaimedRow(of month: ActualMonth) throws(ArithmeticFailure) -> Row {
        let cost = try Money(rounding: month.unclaimedCost())
            .rounded(toFractionDigits: context.fractionDigits)
        return Row([
            .text(month.month.description), .text("in no scenario"), .empty,
            .value(.money(cost, .line)), .empty, .empty,
        ])
    }

    private var notes: [String] {
        months.compactMap { month in
            month.days.map {
                "\(month.month) runs: usage until day \($0.seen) of \($0.all). Its estimates are "
                    + "those of these days."
            }
        }
    }
}

extension ScenarioMonth {
    /// By how much the days that are compared cost more than was estimated for them, as a ratio of
    /// that; nil where nothing was estimated.
    ///
    /// - Throws: ``ArithmeticFailure``.
    public func relativeChange() throws(ArithmeticFailure) -> Quantity? {
        let estimate = try walk.estimate + walk.amount(of: .days)
        return estimate > .zero ? try (walk.actual - estimate) / estimate : nil
    }
}
