import Pricing
import Quantities
import ReportModel

extension ScenarioReport {
    /// What lifts the token-only estimate to the total, step by step.
    func ladderSection() throws(ArithmeticFailure) -> Block {
        var steps: [(String, Money, Bool)] = []
        for entry in totals.parts {
            if entry.part == .inference {
                let beyond =
                    try entry.total.amount.expected - totals.tokenOnly.amount.expected
                guard beyond != .zero else { continue }
                let name = beyond > .zero ? "Tokens that nobody sees" : "Cached tokens"
                steps.append((name, beyond, entry.total.isLowerBound))
            } else {
                steps.append(
                    (entry.part.label, entry.total.amount.expected, entry.total.isLowerBound)
                )
            }
        }
        let amounts = [totals.tokenOnly.amount.expected] + steps.map(\.1)
        let printed = try Apportionment(of: amounts, toFractionDigits: 2)
        var rows = [
            Row(
                id: "step-token-only",
                [
                    .text("Token-only estimate"),
                    .value(totals.tokenOnly.value(printed.rows[0], .line)),
                ]
            )
        ]
        for (index, step) in steps.enumerated() {
            let amount = printed.rows[index + 1]
            rows.append(
                Row([
                    .text(step.0),
                    .value(step.2 ? .lowerBound(amount, .line) : .money(amount, .line)),
                ])
            )
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
