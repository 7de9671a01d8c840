import Actuals
import Quantities
import ReportModel

/// What the months of one scenario cost beside its estimate, as a section of its report.
struct ActualSection {
    private let months: [WalkTable]
    private let context: ReportContext

    /// Prepares the section; nil without a month.
    init?(_ months: [ScenarioMonth], in context: ReportContext) throws(ArithmeticFailure) {
        guard !months.isEmpty else { return nil }
        self.context = context
        self.months = try months.map { month throws(ArithmeticFailure) in
            try WalkTable(month, in: context)
        }
    }

    /// The walk of the last month as a waterfall, and every month in a table.
    func section() throws(ArithmeticFailure) -> Block {
        var blocks: [Block] = []
        if let last = months.last {
            blocks.append(try figure(of: last))
            blocks += last.notes.map { .paragraph([.text($0)]) }
        }
        if months.count > 1 { blocks.append(.table(try trend())) }
        blocks.append(
            .paragraph([
                "Each effect is the mean over all orders in which the causes can change. ",
                .link(["All months"], .page("actuals", anchor: nil)), "; ",
                .code("ratebook usage compare \(months[0].month.scenario)"), " says the same.",
            ])
        )
        return .section(Section(id: "actual", title: "Actual cost", blocks: blocks))
    }

    private func figure(of last: WalkTable) throws(ArithmeticFailure) -> Block {
        let start = WaterfallChart.Bar(label: ["Estimate"], amount: last.walk.estimate)
        let steps = last.walk.steps.map {
            WaterfallChart.Bar(label: [.text($0.label)], amount: $0.amount)
        }
        let table = try last.table(id: "actual-steps")
        guard !steps.isEmpty else { return .table(table) }
        return .figure(
            Figure(
                id: "actual-walk",
                title: try last.finding(),
                subtitle: ["From the expected cost of the month to what it cost, cause by cause."],
                chart: .waterfall(WaterfallChart(start: start, steps: steps, end: ["Actual"])),
                data: table
            )
        )
    }

    private func trend() throws(ArithmeticFailure) -> Table {
        Table(
            id: "actual-months",
            caption: "Estimate and actual cost by month",
            columns: [Column("Month")] + WalkTable.columns,
            rows: try months.map { month throws(ArithmeticFailure) in
                Row([.text(month.month.month.description)] + (try month.cells()))
            }
        )
    }
}
