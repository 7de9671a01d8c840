import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// What lifts the token-only estimate to the total, step by step.
    func ladderSection() throws(ArithmeticFailure) -> Block {
        let steps = try steps()
        let printed = try Apportionment(of: steps.map(\.amount), toFractionDigits: 2)
        let rows = zip(steps, printed.rows)
            .map { step, amount in
                Row([.text(step.label), .value(step.total.value(amount, .line))])
            }
        let total = Row([
            .text("All components"), .value(totals.monthly.value(printed.total, .total)),
        ])
        return .section(
            Section(
                id: "token-only-against-total",
                title: "Token-only against total",
                blocks: [
                    .paragraph(ladderSentence),
                    .table(
                        Table(
                            id: "ladder",
                            caption: "From the token-only estimate to the total",
                            columns: [
                                Column("Step"),
                                Column("Expected", unit: "USD a month", alignment: .number),
                            ],
                            rows: rows,
                            footer: [total]
                        )
                    ),
                ]
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
                if hasCapacity { "Capacity in the place of tokens" } else {
                    beyond > .zero ? "Tokens that nobody sees" : "Cached tokens"
                }
            steps.append(Step(label: label, amount: beyond, total: entry.total))
        }
        return steps
    }

    private var ladderSentence: [Inline] {
        guard let factor = totals.factor else {
            return [
                .text(
                    "A token-only estimate multiplies visible tokens by their rate. It cannot be "
                        + "compared with a total that is a lower bound."
                )
            ]
        }
        return [
            "A token-only estimate multiplies visible tokens by their rate. Here the whole cost is ",
            .strong([.value(.factor(factor))]), " that estimate.",
        ]
    }
}
