import Analysis
import Pricing
import Quantities
import ReportModel
import Scenarios

/// How the expected monthly cost of a scenario moved, as each release would have priced it on its
/// own day.
struct CostTrend {
    /// The costs, one for each release from the first that has a price for every line.
    let amounts: [Money]

    /// What the last release changed.
    let change: Money

    /// Follows a scenario over the releases, the oldest first; nil where the last two have no
    /// price for every line.
    init?(of scenario: Scenario, over changes: [RateChangeReport]) {
        let impacts = changes.compactMap { report in
            report.impact.scenarios.first { $0.scenario.id == scenario.id }
        }
        let known = impacts.drop { $0.before.isLowerBound || $0.before.lines == 0 }
        guard let first = known.first, let last = known.last, !last.after.isLowerBound,
            let change = try? last.difference()
        else { return nil }
        amounts = [first.before.amount.expected] + known.map(\.after.amount.expected)
        self.change = change
    }

    /// The trend as a drawing, and what the last release changed.
    var cell: Cell {
        let ends = amounts.count
        let line = Sparkline(amounts, summary: "Cost at the last \(counted(ends, "release"))")
        return Cell([.sparkline(line), " ", .value(.money(change, .change))])
    }
}
