import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// Where the money goes: what a month is made of, and what lifts the token-only estimate to it.
    func moneySection() throws(ArithmeticFailure) -> Block {
        .section(
            Section(
                id: "where-the-money-goes",
                title: "Where the money goes",
                blocks: try compositionFigure() + [ladderFigure()]
            )
        )
    }

    /// What lifts the token-only estimate to the total, step by step.
    func ladderFigure() throws(ArithmeticFailure) -> Block {
        let steps = try steps()
        let printed = try Apportionment(
            of: steps.map(\.amount),
            toFractionDigits: context.fractionDigits
        )
        let rows = zip(steps, printed.rows)
            .map { step, amount in
                Row([.text(step.label), .value(step.total.value(amount, .line))])
            }
        let total = Row([
            .text("All components"), .value(totals.monthly.value(printed.total, .total)),
        ])
        let bars = zip(steps, printed.rows)
            .map { WaterfallChart.Bar(label: [.text($0.label)], amount: $1) }
        return .figure(
            Figure(
                id: "ladder",
                title: ladderFinding,
                subtitle: [
                    .text(
                        "A token-only estimate multiplies visible tokens by their rate. Each step "
                            + "is a part of the bill that it leaves out."
                    )
                ],
                chart: .waterfall(
                    WaterfallChart(
                        start: bars[0],
                        steps: Array(bars.dropFirst()),
                        end: ["All components"]
                    )
                ),
                data: Table(
                    id: "ladder-steps",
                    caption: "From the token-only estimate to the total",
                    columns: [
                        Column("Step"),
                        Column("Expected", unit: .money("a month"), alignment: .number),
                    ],
                    rows: rows,
                    footer: [total]
                ),
                isDataFolded: true
            )
        )
    }

    /// A step of the ladder: by how much, and the total that says whether all of it is priced.
    private struct Step {
        let label: String
        let amount: Money
        let total: Total
    }

    private func steps() throws(ArithmeticFailure) -> [Step] {
        let tokenOnly = totals.tokenOnly
        var steps = [
            Step(
                label: "Token-only estimate",
                amount: tokenOnly.amount.expected,
                total: tokenOnly
            )
        ]
        for entry in totals.parts {
            guard entry.part == .inference else {
                let amount = entry.total.amount.expected
                steps.append(Step(label: entry.part.label, amount: amount, total: entry.total))
                continue
            }
            let beyond = try entry.total.amount.expected - tokenOnly.amount.expected
            guard beyond != .zero else { continue }
            let hasCapacity = scenario.workloads.contains { $0.capacity != nil }
            let label =
                if hasCapacity { "Capacity instead of tokens" } else {
                    beyond > .zero ? "Tokens that nobody sees" : "Cached tokens"
                }
            steps.append(Step(label: label, amount: beyond, total: entry.total))
        }
        return steps
    }

    private var ladderFinding: [Inline] {
        guard let factor = totals.factor else {
            return ["What a token-only estimate leaves out"]
        }
        return ["The whole costs ", .value(.factor(factor)), " a token-only estimate"]
    }
}
