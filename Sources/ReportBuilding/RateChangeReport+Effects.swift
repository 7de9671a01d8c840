import Analysis
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension RateChangeReport {
    /// The effect on every scenario, the largest first.
    var effects: [Block] {
        [
            .paragraph([
                "Expected monthly cost, as each release would have priced it on its own day."
            ]),
            .table(
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
            ),
        ]
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
