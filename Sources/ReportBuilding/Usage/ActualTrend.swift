import Actuals
import Quantities
import ReportModel

/// What months cost beside the band of their estimates, over time.
struct ActualTrend {
    /// A month, with the estimate of the days that are compared.
    struct Month {
        let month: CalendarMonth
        let days: Days?
        let estimate: Spread<Money>
        let actual: Money
    }

    /// The months, in order.
    let months: [Month]

    /// Begins the ids of the figure and its table.
    let id: String

    /// Whether another table on the page says much of the same, so that this one may stay closed.
    let isFolded: Bool

    private let context: ReportContext

    init(_ months: [Month], id: String, isFolded: Bool = false, in context: ReportContext) {
        self.months = months
        self.id = id
        self.isFolded = isFolded
        self.context = context
    }

    /// The figure with the months in a table; the table alone for one month; nothing without any.
    func blocks() throws(ArithmeticFailure) -> [Block] {
        guard let first = months.first, let last = months.last else { return [] }
        guard first.month != last.month else { return [.table(try table())] }
        func series(_ name: String, _ amount: (Month) -> Money) -> LineChart.Series {
            LineChart.Series(
                name: [.text(name)],
                points: months.map { month in
                    let number = first.month.months(until: month.month)
                    return LineChart.Point(Quantity(number), max(amount(month), .zero))
                }
            )
        }
        let isBand = months.contains { !$0.estimate.isSingle }
        let chart = LineChart(
            axis: .months(from: first.month),
            series: [series("Estimate") { $0.estimate.expected }],
            band: isBand
                ? LineChart.Band(
                    low: series("Low case") { $0.estimate.low },
                    high: series("High case") { $0.estimate.high }
                ) : nil,
            measured: series("Actual") { $0.actual }
        )
        return [
            .figure(
                Figure(
                    id: id,
                    title: finding,
                    subtitle: [.text(subtitle(isBand))],
                    chart: .lines(chart),
                    data: try table(),
                    isDataFolded: isFolded
                )
            )
        ]
    }

    /// How many months lay within the band, or above the estimate where there is none.
    private var finding: [Inline] {
        let count = counted(months.count, "month")
        let above = months.count { $0.actual > $0.estimate.high }
        let below = months.count { $0.actual < $0.estimate.low }
        guard above + below > 0 else {
            return [.text("Every one of \(count) lies within the range of its estimate")]
        }
        let parts = [(above, "above"), (below, "below")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }
        return [
            .text("Of \(count) " + parts.joined(separator: " and ") + " the range of the estimate")
        ]
    }

    private func subtitle(_ isBand: Bool) -> String {
        let running = months.last?.days
            .map { " The last month runs: day \($0.seen) of \($0.all), on both sides." }
        let band =
            isBand
            ? "The line is the expected cost, the band reaches from the low to the high case, and "
                + "points are what was billed."
            : "The line is the estimate, and points are what was billed."
        return band + (running ?? "")
    }

    /// The months with their bands.
    func table() throws(ArithmeticFailure) -> Table {
        Table(
            id: id + "-months",
            caption: "Estimate and actual cost by month",
            columns: [
                Column("Month"), Column("Low case", unit: .money, alignment: .number),
                WalkTable.columns[0], Column("High case", unit: .money, alignment: .number),
            ] + WalkTable.columns.dropFirst(),
            rows: try months.map { month throws(ArithmeticFailure) in try row(of: month) }
        )
    }

    private func row(of month: Month) throws(ArithmeticFailure) -> Row {
        let difference = try (month.actual - month.estimate.expected).dollars()
        let estimate = try month.estimate.expected.dollars()
        let change = estimate > .zero ? try difference / estimate : nil
        let days = month.days.map { "to day \($0.seen) of \($0.all)" }
        return Row(
            [.text(month.month.description, note: days.map { [.text($0)] } ?? [])]
                + month.estimate.inOrder.map { .value(.money($0, .line)) } + [
                    .value(.money(month.actual, .line)),
                    .value(.decimal(difference, digits: context.fractionDigits, isSigned: true)),
                    change.map { .value(.relativeChange($0)) } ?? .empty,
                ]
        )
    }
}

extension ActualTrend.Month {
    /// One scenario in a month.
    init(_ month: ScenarioMonth, in context: ReportContext) throws(ArithmeticFailure) {
        let walk = try PrintedWalk(month.walk, toFractionDigits: context.fractionDigits)
        self.month = month.month
        days = month.days
        actual = walk.actual
        let cases = try month.estimate.map { amount throws(ArithmeticFailure) in
            try Money(rounding: amount).rounded(toFractionDigits: context.fractionDigits)
        }
        estimate = Spread(low: cases.low, expected: walk.due, high: cases.high)
    }

    /// All scenarios of a month together; nil without one.
    init?(_ month: ActualMonth, in context: ReportContext) throws(ArithmeticFailure) {
        guard !month.scenarios.isEmpty else { return nil }
        let all = try month.scenarios.map { scenario throws(ArithmeticFailure) in
            try ActualTrend.Month(scenario, in: context)
        }
        self.month = month.month
        days = month.days
        actual = try Money.total(of: all.map(\.actual))
        estimate = try Spread(
            low: Money.total(of: all.map(\.estimate.low)),
            expected: Money.total(of: all.map(\.estimate.expected)),
            high: Money.total(of: all.map(\.estimate.high))
        )
    }
}
