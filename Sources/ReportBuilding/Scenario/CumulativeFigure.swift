import Pricing
import Quantities
import ReportModel

extension ScenarioReport {
    /// What has been paid by the end of each month in three cases; nothing where no line has a
    /// price.
    var cumulativeFigures: [Block] {
        guard let end = totals.sums.last?.total, end.hasAmount else { return [] }
        let sums = totals.sums.map(\.total.amount)
        func series(_ name: String, _ amount: KeyPath<Spread<Money>, Money>) -> LineChart.Series {
            LineChart.Series(
                name: [.text(name)],
                points: [LineChart.Point(.zero, .zero)]
                    + sums.enumerated()
                    .map { LineChart.Point(Quantity($0 + 1), $1[keyPath: amount]) }
            )
        }
        return [
            .figure(
                Figure(
                    id: "cumulative",
                    title: cumulativeFinding(end),
                    subtitle: [
                        "Everything paid by the end of a month, at list price, with ",
                        "what falls once.",
                    ],
                    chart: .lines(
                        LineChart(
                            axis: .count(of: "months"),
                            series: [series("Expected", \.expected)],
                            band: end.amount.isSingle
                                ? nil
                                : LineChart.Band(
                                    low: series("Low case", \.low),
                                    high: series("High case", \.high)
                                )
                        )
                    ),
                    data: cumulativeTable
                )
            )
        ]
    }

    private func cumulativeFinding(_ end: Total) -> [Inline] {
        let sum: [Inline] = [
            .text("In \(totals.sums.count) months "), .value(end.expected(.headline)), " add up",
        ]
        guard totals.oneTime.lines > 0 else { return sum }
        return sum + [", ", .value(totals.oneTime.expected(.headline)), " of them once"]
    }

    /// The sums after the first month, each half year and the last month.
    private var cumulativeTable: Table {
        let last = totals.sums.count
        let months = [1] + stride(from: 6, through: last, by: 6) + (last % 6 == 0 ? [] : [last])
        return Table(
            id: "cumulative-data",
            caption: "What has been paid by the end of a month, at list price",
            columns: [Column("By the end of")]
                + ["Low case", "Expected", "High case"]
                .map { Column($0, unit: .money, alignment: .number) },
            rows: months.map { month in
                let sum = totals.sums[month - 1].total
                return Row(
                    [.text("Month \(month)")]
                        + sum.amount.inOrder.map { .value(sum.value($0, .line)) }
                )
            }
        )
    }
}
