import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// The cloud bill at list price, as contracted and after credits, with own costs apart; no
    /// section where nothing is agreed on and there are no own costs.
    func cloudBillSections() throws(ArithmeticFailure) -> [Block] {
        let hasOwnCosts = estimate.lines.contains { $0.item.part == .own }
        let hasTerms = !scenario.terms.discounts.isEmpty || !scenario.terms.credits.isEmpty
        guard hasOwnCosts || hasTerms else { return [] }
        let costs = [totals.cloudMonth, totals.cloudTwelveMonths, totals.cloudThirtySixMonths]
        let columns = try costs.map { cost throws(ArithmeticFailure) in
            try PrintedBill(cost, toFractionDigits: context.fractionDigits)
        }
        var rows = [row("Cloud bill at list price", columns.map(\.list))]
        if hasTerms { rows += deductionRows(columns) }
        var footer: [Row] = []
        if hasOwnCosts {
            let withOwn = [totals.monthly, totals.twelveMonths, totals.thirtySixMonths]
            let own = try zip(withOwn, costs)
                .map { pair throws(ArithmeticFailure) in
                    try pair.0.amount.expected - pair.1.list.amount.expected
                }
            let sums = try zip(costs, own)
                .map { pair throws(ArithmeticFailure) in
                    try pair.0.effective.amount.expected + pair.1
                }
            let printed = try zip(sums, columns)
                .map { pair throws(ArithmeticFailure) in
                    try pair.0.rounded(toFractionDigits: context.fractionDigits)
                        - pair.1.effectiveAmount
                }
            rows.append(row("Own costs, apart from it", printed.map { .money($0, .line) }))
            footer.append(
                row(
                    "Together",
                    zip(costs, sums).map { cost, sum in cost.effective.value(sum, .total) }
                )
            )
        }
        return [.section(section(rows, footer, hasTerms: hasTerms))]
    }

    private func deductionRows(_ columns: [PrintedBill]) -> [Row] {
        var rows: [Row] = []
        for (index, discount) in scenario.terms.discounts.enumerated() {
            let line = estimate.adjustments.first {
                $0.item.id.name.hasPrefix("discounts.\(index + 1)")
            }
            rows.append(
                Row(
                    id: line.map { anchor("l", $0.item.id.name) },
                    [.text("Discount: " + discount.label)]
                        + columns.map { .value(.money($0.discounts[index], .line)) },
                    working: line.map(working)
                )
            )
        }
        rows.append(row("Contracted cost", columns.map(\.contracted)))
        for (index, credit) in scenario.terms.credits.enumerated() {
            let amounts = columns.map { column -> Value in
                column.credits.isEmpty
                    ? .missing(.notApplicable) : .money(column.credits[index], .line)
            }
            rows.append(row("Credit: " + credit.label, amounts))
        }
        return rows + [row("Effective cost", columns.map(\.effective))]
    }

    private func row(_ label: String, _ values: [Value]) -> Row {
        Row([.text(label)] + values.map { .value($0) })
    }

    private func section(_ rows: [Row], _ footer: [Row], hasTerms: Bool) -> Section {
        let intro =
            hasTerms
            ? "Discounts and credits stand apart from the lines, which are at list price. A credit "
                + "pays until it is used up or expires; a steady month has none."
            : "What the author pays apart does not stand on the cloud bill."
        return Section(
            id: "cloud-bill",
            title: hasTerms ? "List, contracted and effective cost" : "Cloud bill and own costs",
            blocks: [
                .paragraph([.text(intro)]),
                .table(
                    Table(
                        id: "cloud-bill-steps",
                        caption: "Expected cloud bill, from list price to what is paid",
                        columns: [
                            Column("Step"),
                            Column("A month", unit: .money, alignment: .number),
                            Column("First 12 months", unit: .money, alignment: .number),
                            Column("First 36 months", unit: .money, alignment: .number),
                        ],
                        rows: rows,
                        footer: footer
                    )
                ),
            ]
        )
    }
}
