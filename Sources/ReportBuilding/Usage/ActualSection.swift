import Actuals
import Quantities
import ReportModel
import Scenarios

/// What the months of one scenario cost beside its estimate, as a section of its report.
struct ActualSection {
    private let months: [WalkTable]
    private let budget: Budget?
    private let note: String?
    private let context: ReportContext

    /// Prepares the section; nil without a month.
    init?(
        _ months: [ScenarioMonth],
        within budget: Budget?,
        noting note: String?,
        in context: ReportContext
    ) throws(ArithmeticFailure) {
        guard !months.isEmpty else { return nil }
        self.budget = budget
        self.note = note
        self.context = context
        self.months = try months.map { month throws(ArithmeticFailure) in
            try WalkTable(month, in: context)
        }
    }

    /// The walk of the last month as a waterfall, its budget, and every month beside its estimate.
    func section() throws(ArithmeticFailure) -> Block {
        var blocks: [Block] = note.map { [.paragraph([.text($0)])] } ?? []
        if let last = months.last {
            blocks.append(try figure(of: last))
            blocks += last.notes.map { .paragraph([.text($0)]) }
        }
        blocks += try budgetBlocks()
        if months.count > 1 { blocks += try trend() }
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

    private func trend() throws(ArithmeticFailure) -> [Block] {
        let months = try months.map { month throws(ArithmeticFailure) in
            try ActualTrend.Month(month.month, in: context)
        }
        return try ActualTrend(months, id: "actual-trend", in: context).blocks()
    }

    private func budgetBlocks() throws(ArithmeticFailure) -> [Block] {
        guard let budget, let last = months.last?.month,
            let check = try ActualBudget(budget, of: [(last, .one)])
        else { return [] }
        let entry = BudgetMonthTable.Entry(name: .text("The scenario"), check: check)
        return try BudgetMonthTable(entries: [entry], id: "actual-budget", context: context)
            .blocks()
    }
}
