import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// The cost of one of each unit; no section for a scenario with one unit alone.
    var unitCostSections: [Block] {
        let costs = totals.unitCosts
        guard costs.count > 1, totals.monthly.hasAmount else { return [] }
        return [
            .section(
                Section(
                    id: "unit-costs",
                    title: "Unit costs",
                    blocks: [
                        .paragraph([
                            "Each is the cost of a month of the whole scenario at list price, ",
                            .value(totals.monthly.expected(.total)),
                            ", divided by the units of one workload in that month, case by case. ",
                            "Each holds all of the cost, so that they do not add up. The low case may ",
                            "have fewer units, of which one may then cost more.",
                        ]),
                        .table(
                            Table(
                                id: "unit-cost-table",
                                caption: "Cost of a month divided by the units of each workload",
                                columns: [
                                    Column("Unit"), Column("Units a month", alignment: .number),
                                    Column("Low case", alignment: .number),
                                    Column("Expected", alignment: .number),
                                    Column("High case", alignment: .number),
                                ],
                                rows: costs.map(unitCostRow)
                            )
                        ),
                    ]
                )
            )
        ]
    }

    private func unitCostRow(_ cost: UnitCost) -> Row {
        let volume = cost.volume
        let workload = scenario.workloads.first { $0.id == volume.workload }?.title
        let unit = volume.unit.prefix(1).uppercased() + volume.unit.dropFirst()
        let bound: [Inline] = totals.monthly.isLowerBound ? ["at least "] : []
        return Row(
            [
                .text(unit, note: [.text(workload ?? volume.workload)]),
                .value(.quantity(cost.units.expected, unit: nil)),
            ] + cost.cost.inOrder.map { Cell(bound + [.value(.unitCost($0, of: volume.unit))]) }
        )
    }
}
