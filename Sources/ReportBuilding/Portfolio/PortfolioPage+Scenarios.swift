import Actuals
import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

extension PortfolioPage {
    /// Every scenario with its cost, its trend and its budget.
    func section(_ total: Total) throws(ArithmeticFailure) -> Section {
        let columns = try Spread(
            low: apportioned(\.low),
            expected: apportioned(\.expected),
            high: apportioned(\.high)
        )
        let tokenOnly = try Apportionment(
            of: reports.map(\.totals.tokenOnly.amount.expected),
            toFractionDigits: context.fractionDigits
        )
        let actuals = try actualCells()
        let rows = reports.enumerated()
            .map { index, report in
                row(of: report, index, columns, tokenOnly.rows[index], actuals[report.scenario.id])
            }
        let footer = Row(
            [.text("Total"), .empty]
                + columns.inOrder.map { .value(total.value($0.total, .total)) }
                + (actual == nil ? [] : [.empty]) + [.empty, .empty]
                + (hasBudgets ? [.empty] : [])
        )
        return Section(
            id: "scenarios",
            title: "Scenarios",
            blocks: [
                .paragraph([
                    "The most expensive first. Open one for its line items, formulas and sources."
                ])
            ] + ranking + [
                .table(
                    Table(
                        id: "scenarios",
                        caption: "Scenarios with their monthly cost",
                        columns: [
                            Column("Scenario"),
                            Column("Token-only", unit: .money("a month"), alignment: .number),
                            Column("Low case", unit: .money("a month"), alignment: .number),
                            Column("Expected", unit: .money("a month"), alignment: .number),
                            Column("High case", unit: .money("a month"), alignment: .number),
                        ]
                            + actualColumns + [
                                Column("Unit cost", alignment: .number),
                                Column("Last release", alignment: .number),
                            ]
                            + (hasBudgets
                                ? [Column("Budget", unit: .money("a month"), alignment: .number)]
                                : []),
                        rows: rows,
                        footer: [footer]
                    )
                )
            ]
        )
    }

    private func apportioned(
        _ part: KeyPath<Spread<Money>, Money>
    ) throws(ArithmeticFailure) -> Apportionment {
        try Apportionment(
            of: reports.map { $0.totals.monthly.amount[keyPath: part] },
            toFractionDigits: context.fractionDigits
        )
    }

    private func row(
        of report: ScenarioReport,
        _ index: Int,
        _ columns: Spread<Apportionment>,
        _ tokenOnly: Money,
        _ actual: Cell?
    ) -> Row {
        let totals = report.totals
        let models = report.scenario.workloads.map { workload in
            context.modelNames(of: workload).joined(separator: " and ") + ", \(workload.purchase)"
        }
        let unit: Value =
            if let cost = totals.unitCost, let volume = report.estimate.model.volume,
                !totals.monthly.isLowerBound
            {
                .unitCost(cost.expected, of: volume.unit)
            } else { .missing(.notPriced) }
        return Row(
            id: anchor("scenario", report.scenario.id),
            [
                Cell(
                    [
                        .link(
                            [.text(report.scenario.title)],
                            .page("scenarios/\(report.scenario.id)", anchor: nil)
                        )
                    ],
                    note: [.text(models.joined(separator: "; "))]
                ), .value(totals.tokenOnly.value(tokenOnly, .line)),
            ]
                + columns.inOrder.map { .value(totals.monthly.value($0.rows[index], .line)) }
                + actualColumns.map { _ in actual ?? .value(.missing(.notApplicable)) }
                + [
                    .value(unit), trend(of: report)?.cell ?? .text("New"),
                ] + (hasBudgets ? [report.budget?.cell ?? .text("None")] : [])
        )
    }

    /// The column of the last month of which there is usage; none where there is none.
    private var actualColumns: [Column] {
        actual.map { month in
            let days = month.days.map { ", to day \($0.seen)" } ?? ""
            return [Column("Actual \(month.month)\(days)", unit: .money, alignment: .number)]
        } ?? []
    }

    /// What each scenario cost in that month, by its id.
    private func actualCells() throws(ArithmeticFailure) -> [String: Cell] {
        var cells: [String: Cell] = [:]
        for month in actual?.scenarios ?? [] {
            let walk = try PrintedWalk(month.walk, toFractionDigits: context.fractionDigits)
            cells[month.scenario] = .value(.money(walk.actual, .line))
        }
        return cells
    }

    private var hasBudgets: Bool { reports.contains { $0.budget != nil } }
}

extension Workload {
    /// How its tokens are bought, in a few words.
    fileprivate var purchase: String {
        switch capacity {
        case .reserved(let reservation): "reserved for \(reservation.term.value.rawValue)"
        case .provisioned: "provisioned"
        case .imported: "imported"
        case nil where split.isEmpty: tier.value.rawValue
        case nil: split.map(\.tier.value.rawValue).joined(separator: " and ")
        }
    }
}
