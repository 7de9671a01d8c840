import Pricing
import Quantities
import ReportModel

extension ScenarioReport {
    /// The parts of the bill in the low, the expected and the high case.
    func caseSection() throws(ArithmeticFailure) -> Block {
        let parts = totals.parts
        let columns = try Spread(
            low: Apportionment(of: parts.map(\.total.amount.low), toFractionDigits: 2),
            expected: Apportionment(of: parts.map(\.total.amount.expected), toFractionDigits: 2),
            high: Apportionment(of: parts.map(\.total.amount.high), toFractionDigits: 2)
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
                            "Every input stands at the end that makes the first year cheaper (low) or "
                                + "dearer (high), all at once. Real bills should lie between them."
                        )
                    ]),
                    .table(
                        Table(
                            id: "cases",
                            caption: "Monthly cost by part in three cases",
                            columns: [
                                Column("Part"),
                                Column("Low", unit: "USD a month", alignment: .number),
                                Column("Expected", unit: "USD a month", alignment: .number),
                                Column("High", unit: "USD a month", alignment: .number),
                            ],
                            rows: rows,
                            footer: [footer]
                        )
                    ),
                ]
            )
        )
    }

    /// One month, a year and three years.
    func periodSection() throws(ArithmeticFailure) -> Block {
        let rows = [
            ("One month", totals.monthly), ("Once", totals.oneTime),
            ("12 months, with what falls once", totals.twelveMonths),
            ("36 months, with what falls once", totals.thirtySixMonths),
        ]
        .map { label, total in
            Row(
                [.text(label)]
                    + total.amount.inOrder.map { .value(total.value($0, .total)) }
            )
        }
        return .section(
            Section(
                id: "periods",
                title: "12 and 36 months",
                blocks: [
                    .paragraph(["Rates and volumes stay as they are; nothing is discounted."]),
                    .table(
                        Table(
                            id: "period-totals",
                            caption: "Total cost over time in three cases",
                            columns: [
                                Column("Period"), Column("Low", alignment: .number),
                                Column("Expected", alignment: .number),
                                Column("High", alignment: .number),
                            ],
                            rows: rows
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
