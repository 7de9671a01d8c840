import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// What recurs and what falls once, apart, and what the months are worth at their beginning.
    func ownershipBlocks() throws(ArithmeticFailure) -> [Block] {
        try [.table(ownershipTable())] + presentValueBlocks
    }

    private func ownershipTable() throws(ArithmeticFailure) -> Table {
        let periods = totals.periods
        let columns = try periods.map { period throws(ArithmeticFailure) in
            try PrintedPeriod(period, toFractionDigits: context.fractionDigits)
        }
        func row(_ label: String, _ value: (PrintedPeriod) -> Value) -> Row {
            Row([.text(label)] + columns.map { .value(value($0)) })
        }
        var rows: [Row] = []
        for (index, part) in PrintedPeriod.Part.allCases.enumerated()
        where part == .recurring || columns.contains(where: { $0.parts[index].lines > 0 }) {
            rows.append(row(part.rawValue) { $0.parts[index].value })
        }
        let hasDiscounts = !scenario.terms.discounts.isEmpty
        let hasCredits = !scenario.terms.credits.isEmpty
        if hasDiscounts || hasCredits { rows.append(row("Total at list price", \.list)) }
        if hasDiscounts { rows.append(row("Discounts", \.discounts)) }
        if hasCredits { rows.append(row("Credits", \.credits)) }
        return Table(
            id: "one-time-and-recurring",
            caption: "Expected cost over time, recurring and once",
            columns: [Column("Cost")]
                + periods.map { Column("\($0.months) months", unit: .money, alignment: .number) },
            rows: rows,
            footer: [row(hasDiscounts || hasCredits ? "To pay" : "Total", \.effective)]
        )
    }

    private var presentValueBlocks: [Block] {
        guard let rate = scenario.discountRate else { return [] }
        let rows = totals.periods.compactMap { period -> Row? in
            guard let worth = period.presentValue else { return nil }
            let cost = period.cost.effective
            return Row(
                [.text("\(period.months) months")]
                    + worth.inOrder.map { .value(cost.value($0, .total)) }
            )
        }
        return [
            .paragraph([
                "The present value is what the months are worth at the beginning of the first, at ",
                .value(.percentage(rate)),
                " a year: each month is paid at its end, after discounts and credits and with what ",
                "falls once in it, and the rate is divided by twelve and compounded every month.",
            ]),
            .table(
                Table(
                    id: "present-values",
                    caption: "Present value in three cases",
                    columns: [
                        Column("Present value"), Column("Low case", alignment: .number),
                        Column("Expected", alignment: .number),
                        Column("High case", alignment: .number),
                    ],
                    rows: rows
                )
            ),
        ]
    }
}
