import Analysis
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension RateChangeReport {
    /// The effect on every scenario, the largest first, with bars where several change.
    var effects: [Block] {
        let introduction = Block.paragraph([
            "Expected monthly cost, as each release would have priced it on its own day."
        ])
        let changed = impact.scenarios.compactMap { scenario -> BarChart.Bar? in
            guard let amount = try? scenario.difference(), amount != .zero else { return nil }
            return BarChart.Bar(label: [.text(scenario.scenario.title)], amount: amount)
        }
        guard let largest = changed.first, changed.count > 1 else {
            return [introduction, .table(effectTable)]
        }
        let bars = Array(changed.prefix(Self.limit))
        return [
            introduction,
            .figure(
                Figure(
                    id: "effect-bars",
                    title: largest.label + [
                        " changes most: ", .value(.money(largest.amount, .change)), " a month",
                    ],
                    subtitle: [
                        .text("Change of the expected monthly cost." + remark(changed, bars))
                    ],
                    chart: .bars(BarChart(bars: bars)),
                    data: effectTable
                )
            ),
        ]
    }

    /// The most bars that a chart holds.
    private static var limit: Int { 12 }

    private func remark(_ changed: [BarChart.Bar], _ shown: [BarChart.Bar]) -> String {
        let smaller = changed.count - shown.count
        let same = impact.scenarios.count - changed.count
        return
            (smaller > 0 ? " \(counted(smaller, "smaller change")) in the table only." : "")
            + (same > 0 ? " \(counted(same, "scenario")) without a change." : "")
    }

    private var effectTable: Table {
        Table(
            id: "effects",
            caption: "Monthly cost of each scenario before and after",
            columns: [
                Column("Scenario"),
                Column("Before", unit: "USD a month", alignment: .number),
                Column("After", unit: "USD a month", alignment: .number),
                Column("Change", alignment: .number),
                Column("Share", alignment: .number),
                Column("Price moves", alignment: .number),
                Column("Corrections", alignment: .number),
                Column("New rates", alignment: .number), Column("Main cause"),
            ],
            rows: impact.scenarios.map(row),
            footer: [
                Row([
                    .text("Total"), .value(effect.before.expected(.total)),
                    .value(effect.after.expected(.total)), change(effect.difference),
                    share(effect.share), change(effect.moves),
                    change(effect.corrections), change(effect.newRates), .empty,
                ])
            ]
        )
    }

    private func row(of scenario: ScenarioImpact) -> Row {
        Row(
            id: anchor("scenario", scenario.scenario.id),
            [
                Cell([
                    .link(
                        [.text(scenario.scenario.title)],
                        .page("scenarios/\(scenario.scenario.id)", anchor: nil)
                    )
                ]),
                .value(scenario.before.expected(.line)), .value(scenario.after.expected(.line)),
                (try? scenario.difference()).map(change) ?? .empty,
                share(try? scenario.share()), change(scenario.moves),
                change(scenario.corrections), change(scenario.newRates),
                .text(scenario.mainCause.map { "\($0.item.label) (\($0.item.group))" } ?? ""),
            ]
        )
    }

    private func change(_ amount: Money) -> Cell { .value(.money(amount, .change)) }

    private func share(_ ratio: Quantity?) -> Cell {
        .value(ratio.map { .relativeChange($0) } ?? .missing(.notApplicable))
    }
}
