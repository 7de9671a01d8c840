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
        let changed = impact.scenarios.filter { (try? $0.difference()) != .zero }
        guard let largest = changed.first, let most = try? largest.difference(), changed.count > 1
        else { return [introduction, .table(effectTable)] }
        let bars = changed.prefix(Self.limit).compactMap(bar)
        return [
            introduction,
            .figure(
                Figure(
                    id: "effect-bars",
                    title: [
                        .text(largest.scenario.title + " changes most: "),
                        .value(.money(most, .change)), " a month",
                    ],
                    subtitle: [
                        .text("Change of the expected monthly cost." + rest(changed.count))
                    ],
                    chart: .bars(BarChart(bars: bars)),
                    data: effectTable
                )
            ),
        ]
    }

    /// The most bars that a chart holds.
    private static var limit: Int { 12 }

    private func bar(of scenario: ScenarioImpact) -> BarChart.Bar? {
        guard let amount = try? scenario.difference() else { return nil }
        let remark: [Inline] =
            scenario.changesWhatIsPriced ? [" ", .tag("Other lines have a price", .dashed)] : []
        return BarChart.Bar(label: [.text(scenario.scenario.title)] + remark, amount: amount)
    }

    /// What the bars leave out.
    private func rest(_ changed: Int) -> String {
        let smaller = max(0, changed - Self.limit)
        let same = impact.scenarios.count - changed
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
                Column("Before", unit: .money("a month"), alignment: .number),
                Column("After", unit: .money("a month"), alignment: .number),
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
