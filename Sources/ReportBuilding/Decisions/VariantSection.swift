import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// The scenario and its variants side by side; no section without variants.
    var variantSections: [Block] {
        guard !variants.isEmpty else { return [] }
        let unit = estimate.model.volume?.unit
        return [
            .section(
                Section(
                    id: "variants",
                    title: "Variants",
                    blocks: [
                        .paragraph([
                            "Each variant is the scenario with a few changes. Estimate one with ",
                            .code("ratebook estimate \(scenario.id) --variant \(exampleVariant)"),
                            ".",
                        ]),
                        .table(
                            Table(
                                id: "variant-totals",
                                caption: "The scenario and its variants",
                                columns: variantColumns(withUnit: unit),
                                rows: ([self] + variants).map { $0.variantRow(withUnit: unit) }
                            )
                        ),
                        .list(variants.compactMap(\.variantChanges), isOrdered: false),
                    ]
                )
            )
        ]
    }

    private func variantColumns(withUnit unit: String?) -> [Column] {
        var columns = [Column("Variant")]
        columns += ["Low case", "Expected", "High case", "Token-only"]
            .map { Column($0, unit: .money("a month"), alignment: .number) }
        if let unit { columns.append(Column("Cost per \(unit)", alignment: .number)) }
        columns.append(Column("12 months", unit: .money, alignment: .number))
        return columns
    }

    private var exampleVariant: String { scenario.variants.first?.variant?.id ?? "name" }

    /// The totals of the scenario, or of the variant that this is a report on.
    private func variantRow(withUnit unit: String?) -> Row {
        let monthly = totals.monthly
        let year = totals.twelveMonths
        var cells = [Cell.text(scenario.variant?.title ?? "The scenario as it stands")]
        cells += monthly.amount.inOrder.map { .value(monthly.value($0, .line)) }
        cells.append(.value(totals.tokenOnly.expected(.line)))
        if let unit { cells.append(unitCost(of: unit)) }
        cells.append(.value(year.expected(.line)))
        return Row(cells)
    }

    /// What this variant changes.
    private var variantChanges: [Inline]? {
        guard let variant = scenario.variant else { return nil }
        guard !variant.changes.isEmpty else {
            return [.strong([.text(variant.title)]), " changes nothing."]
        }
        let changes = variant.changes.map { change -> [Inline] in
            [.code(change.name), .text(": " + change.value)]
        }
        return [.strong([.text(variant.title)]), " has "] + changes.joined(separator: ["; "])
    }

    private func unitCost(of unit: String) -> Cell {
        guard totals.monthly.hasAmount, let cost = totals.unitCost else {
            return .value(.missing(.notApplicable))
        }
        return Cell(
            (totals.monthly.isLowerBound ? ["at least "] : []) + [
                .value(.unitCost(cost.expected, of: unit))
            ]
        )
    }
}
