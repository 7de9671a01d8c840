import Catalog
import Quantities
import Scenarios
import UsageTables

/// A month of a workload: what was used, and what was estimated.
struct WorkloadMonth {
    let month: CalendarMonth

    /// Whether usage covers all of it.
    let isWhole: Bool

    /// The lines that count requests, with their tokens.
    let counted: [UsageRow]

    /// The lines that say what the month cost.
    let billed: [UsageRow]

    /// How many requests there were; nil where nobody counted them, or saw other tokens than the
    /// bill.
    let requests: Quantity?

    /// How many requests were estimated for the whole month.
    let estimatedRequests: Quantity

    private let lines: [EstimatedUsage.Line]
    private let catalog: RateCatalog

    /// The month of a workload.
    ///
    /// - Parameters:
    ///   - workload: The workload.
    ///   - scenario: The scenario that it is of; usage that it claims as a whole is that of its only
    ///     workload.
    ///   - estimate: What the scenario estimates for the month.
    ///   - comparison: The usage of the month.
    /// - Throws: ``ArithmeticFailure``.
    init(
        _ workload: Workload,
        of scenario: Scenario,
        _ estimate: EstimatedUsage,
        in comparison: MonthComparison
    ) throws(ArithmeticFailure) {
        let names = scenario.workloads.count == 1 ? [workload.id, nil] : [workload.id]
        let owners = names.map { ClaimedUsage.Owner(scenario: scenario.id, workload: $0) }
        func own(_ rows: [UsageRow]) -> [UsageRow] {
            rows.filter { row in comparison.claimed.owner(of: row).map(owners.contains) ?? false }
        }
        month = comparison.month
        isWhole = comparison.days == nil
        counted = own(comparison.counted)
        billed = own(comparison.compared)
        catalog = comparison.catalog
        lines = estimate.lines.filter { $0.workload == workload.id }
        estimatedRequests = estimate.requests[workload.id] ?? .zero
        requests = try RequestCount(counted, beside: billed).requests
    }

    /// The tokens of some meters, and of the meters that are a part of them, that were counted.
    func tokens(of roots: [MeterID]) throws(ArithmeticFailure) -> Quantity {
        try .sum(of: rows(of: roots).compactMap(\.quantity))
    }

    /// Whether a log counts a meter.
    func counts(_ meter: MeterID) -> Bool { counted.contains { $0.meter == meter } }

    /// What was counted by a meter itself.
    func ownTokens(of meter: MeterID) throws(ArithmeticFailure) -> Quantity {
        try .sum(of: counted.filter { $0.meter == meter }.compactMap(\.quantity))
    }

    /// How much of a meter itself was used, by the lines that say what the month cost.
    func used(_ meter: MeterID) throws(ArithmeticFailure) -> Quantity {
        try .sum(of: billed.filter { $0.meter == meter }.compactMap(\.quantity))
    }

    /// How much of a meter was estimated.
    func estimated(_ meter: MeterID) throws(ArithmeticFailure) -> Quantity {
        try .sum(of: lines.filter { $0.cell?.meter == meter }.compactMap(\.amount.quantity))
    }

    /// The sizes of all requests by some meters; nil where several lines have a part of them.
    func sizes(of roots: [MeterID]) -> RequestSizes? {
        let rows = rows(of: roots)
        return rows.count == 1 ? rows[0].sizes : nil
    }

    private func rows(of roots: [MeterID]) -> [UsageRow] {
        counted.filter { row in
            row.meter.map { roots.contains(catalog.vocabulary.meters[$0]?.partOf ?? $0) } ?? false
        }
    }
}
