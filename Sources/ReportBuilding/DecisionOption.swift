import Analysis
import Pricing
import Quantities
import ReportModel
import Scenarios

/// A way to do the work of a scenario, with what a month of it costs.
struct DecisionOption {
    let title: String

    /// The expected cost of a month.
    let cost: Value

    /// By how much it costs more than the first option; nil for that, and where it cannot be said.
    let difference: Money?

    /// The options of a scenario: as it stands, its variants, the three cheapest other models, and
    /// all levers that apply.
    static func all(
        for report: ScenarioReport,
        _ comparison: ComparisonReport?
    ) throws(ArithmeticFailure) -> [DecisionOption] {
        let monthly = report.totals.monthly
        let way = comparison.map { ", " + $0.context.words(for: $0.comparison.baseline.way) } ?? ""
        var options = [
            DecisionOption(
                title: "As it stands" + way,
                cost: monthly.expected(.line),
                difference: nil
            )
        ]
        for variant in report.variants {
            let total = variant.totals.monthly
            let isWhole = !total.isLowerBound && !monthly.isLowerBound
            options.append(
                DecisionOption(
                    title: variant.scenario.variant?.title ?? variant.scenario.title,
                    cost: total.expected(.line),
                    difference: isWhole
                        ? try total.amount.expected - monthly.amount.expected : nil
                )
            )
        }
        if let comparison { options += others(in: comparison) }
        if let study = report.levers, case let stack = try LeverStack(of: study),
            !stack.rows.isEmpty
        {
            options.append(
                DecisionOption(
                    title: "With levers: " + stack.rows.map(\.title).joined(separator: ", "),
                    cost: .money(stack.after, .line),
                    difference: try stack.after - stack.before
                )
            )
        }
        return options
    }

    private static func others(in report: ComparisonReport) -> [DecisionOption] {
        let comparison = report.comparison
        var seen: Set = [comparison.baseline.way.model]
        return comparison.options.filter { seen.insert($0.way.model).inserted }.prefix(3)
            .map { option in
                DecisionOption(
                    title: report.context.words(for: option.way),
                    cost: option.total.expected(.line),
                    difference: option.difference
                )
            }
    }

    /// The options with their costs.
    static func table(of options: [DecisionOption]) -> Table {
        Table(
            id: "options",
            caption: "Options with the expected cost of a month",
            columns: [
                Column("Option"),
                Column("Expected", unit: "USD a month", alignment: .number),
                Column("Difference", unit: "USD a month", alignment: .number),
            ],
            rows: options.map { option in
                Row([
                    .text(option.title), .value(option.cost),
                    option.difference.map { .value(.money($0, .change)) } ?? .empty,
                ])
            }
        )
    }
}
