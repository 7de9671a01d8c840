import Pricing
import Quantities
import ReportModel

extension ScenarioReport {
    /// What has been paid by the end of each month in three cases; nothing where no line has a
    /// price.
    var cumulativeFigures: [Block] {
        guard let end = totals.sums.last?.total, end.hasAmount else { return [] }
        let sums = totals.sums.map(\.total.amount)
        let cases: [(name: String, amount: KeyPath<Spread<Money>, Money>)] =
            end.amount.isSingle
            ? [("Expected", \.expected)]
            : [("Low", \.low), ("Expected", \.expected), ("High", \.high)]
        return [
            .figure(
                Figure(
                    id: "cumulative",
                    title: [
                        .text("In \(sums.count) months "), .value(end.expected(.headline)),
                        " add up, ", .value(totals.oneTime.expected(.headline)), " of them once",
                    ],
                    subtitle: [
                        "Sum of all that has fallen by the end of a month, at list price, with ",
                        "what falls once.",
                    ],
                    chart: .lines(
                        LineChart(
                            axis: .count(of: "months"),
                            series: cases.map { name, amount in
                                LineChart.Series(
                                    name: [.text(name)],
                                    points: [LineChart.Point(.zero, .zero)]
                                        + sums.enumerated()
                                        .map { month, sum in
                                            LineChart.Point(
                                                Quantity(month + 1),
                                                sum[keyPath: amount]
                                            )
                                        }
                                )
                            }
                        )
                    ),
                    data: cumulativeTable
                )
            )
        ]
    }

    /// The sums after the first month, each half year and the last month.
    private var cumulativeTable: Table {
        let last = totals.sums.count
        let months = [1] + stride(from: 6, through: last, by: 6) + (last % 6 == 0 ? [] : [last])
        return Table(
            id: "cumulative-data",
            caption: "What has been paid by the end of a month, at list price",
            columns: [Column("Months", alignment: .number)]
                + ["Low", "Expected", "High"].map { Column($0, unit: "USD", alignment: .number) },
            rows: months.map { month in
                let sum = totals.sums[month - 1].total
                return Row(
                    [.value(.quantity(Quantity(month), unit: nil))]
                        + sum.amount.inOrder.map { .value(sum.value($0, .line)) }
                )
            }
        )
    }
}
