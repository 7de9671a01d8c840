import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// The parts of the bill in the low, the expected and the high case.
    func caseSection() throws(ArithmeticFailure) -> Block {
        let parts = totals.parts
        let columns = try Spread(
            low: Apportionment(
                of: parts.map(\.total.amount.low),
                toFractionDigits: context.fractionDigits
            ),
            expected: Apportionment(
                of: parts.map(\.total.amount.expected),
                toFractionDigits: context.fractionDigits
            ),
            high: Apportionment(
                of: parts.map(\.total.amount.high),
                toFractionDigits: context.fractionDigits
            )
        )
        let rows = parts.enumerated()
            .map { index, entry in
                Row(
                    [.text(entry.part.label)]
                        + columns.inOrder.map { .value(entry.total.value($0.rows[index], .line)) }
                )
            }
        let footer = Row(
            [.text(totals.monthly.isLowerBound ? "Priced lines only" : "Total")]
                + columns.inOrder.map { .value(totals.monthly.value($0.total, .total)) }
        )
        return .section(
            Section(
                id: "low-expected-high",
                title: "Low, expected and high",
                blocks: [
                    .paragraph([
                        .text(
                            "Every input stands at the end that makes the first year cost less (low) or "
                                + "more (high), all at once. Real bills should lie between them."
                        )
                    ]),
                    .table(
                        Table(
                            id: "cases",
                            caption: "Monthly cost by part in three cases",
                            columns: [
                                Column("Part"),
                                Column("Low case", unit: .money("a month"), alignment: .number),
                                Column("Expected", unit: .money("a month"), alignment: .number),
                                Column("High case", unit: .money("a month"), alignment: .number),
                            ],
                            rows: rows,
                            footer: [footer]
                        )
                    ),
                ]
            )
        )
    }
}

extension Spread {
    /// The three cases, low first.
    var inOrder: [Value] { [low, expected, high] }
}
