import Actuals
import Quantities
import ReportModel

/// How much of what was billed is claimed by scenarios, month by month.
struct CoverageFigure {
    /// How many of the last months are drawn.
    private static let drawn = 12

    private struct Month {
        let month: CalendarMonth
        let billed: Money
        let claimed: Money
        let unclaimed: Money
        let share: Quantity
    }

    private let months: [Month]

    /// Prepares the figure; nil where no source says what a month cost.
    init?(_ months: [ActualMonth], in context: ReportContext) throws(ArithmeticFailure) {
        func printed(_ amount: Quantity) throws(ArithmeticFailure) -> Money {
            try Money(rounding: amount).rounded(toFractionDigits: context.fractionDigits)
        }
        var found: [Month] = []
        for month in months {
            guard let billed = month.billed, let share = try month.claimedShare() else { continue }
            let rest = try printed(month.unclaimedCost())
            let claimed = try month.scenarios.map { scenario throws(ArithmeticFailure) in
                try PrintedWalk(scenario.walk, toFractionDigits: context.fractionDigits).actual
            }
            var costs = try month.unclaimedCost()
            for scenario in month.scenarios { costs = try costs + scenario.walk.actual }
            // Where the bill is all that there is, its total is the sum of what is printed of it.
            let whole = try costs == billed ? Money.total(of: claimed + [rest]) : printed(billed)
            found.append(
                Month(
                    month: month.month,
                    billed: whole,
                    claimed: try whole - rest,
                    unclaimed: rest,
                    share: share
                )
            )
        }
        guard !found.isEmpty else { return nil }
        self.months = found
    }

    /// The figure; the table alone where a credit makes a part negative.
    var block: Block {
        let table = table
        let bars = months.suffix(Self.drawn)
        guard let last = months.last, bars.allSatisfy({ min($0.claimed, $0.unclaimed) >= .zero })
        else { return .table(table) }
        return .figure(
            Figure(
                id: "coverage",
                title: [
                    .value(.share(last.share)),
                    .text(" of what \(last.month) cost is in scenarios"),
                ],
                subtitle: ["What was billed, by whether a scenario claims it."],
                chart: .ranking(
                    RankingChart(
                        parts: ["In scenarios", "In no scenario"],
                        bars: bars.map { month in
                            RankingChart.Bar(
                                label: [.text(month.month.description)],
                                amounts: [month.claimed, month.unclaimed],
                                total: month.billed,
                                isMarked: false
                            )
                        }
                    )
                ),
                data: table
            )
        )
    }

    private var table: Table {
        Table(
            id: "coverage-months",
            caption: "How much of the bill is in scenarios",
            columns: [Column("Month")]
                + ["Billed", "In no scenario"]
                .map { Column($0, unit: .money, alignment: .number) } + [
                    Column("Covered", alignment: .number)
                ],
            rows: months.map { month in
                Row(
                    [.text(month.month.description)]
                        + [month.billed, month.unclaimed]
                        .map { .value(.money($0, .line)) } + [.value(.share(month.share))]
                )
            }
        )
    }
}
