import Quantities
import Scenarios
import UsageTables

extension MonthComparison {
    /// A scenario beside what it used.
    ///
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - whole: Its estimate of the whole month.
    /// - Returns: What it cost beside its estimate.
    /// - Throws: ``ArithmeticFailure``.
    func compare(
        _ scenario: Scenario,
        with whole: EstimatedUsage
    ) throws(ArithmeticFailure) -> ScenarioMonth {
        var estimate = whole
        if let days { estimate = try whole.prorated(to: days) }
        let own = compared.filter { claimed.owner(of: $0)?.scenario == scenario.id }
        let services = OtherServices(of: own, beside: estimate)
        let parts = try ComparedParts(of: scenario, services.rest).all
        var prices = PricesOfMonth(month, knownThen, catalog, exchange)
        var steps: [CostWalk.Step] = []
        var uses: [UsedCosts] = []
        var counts: [Quantity?] = []
        for part in parts {
            let owner = ClaimedUsage.Owner(scenario: scenario.id, workload: part.workload)
            let rows = services.otherRows.filter { claimed.owner(of: $0) == owner }
            let logs = counted.filter { claimed.owner(of: $0) == owner }
            let used = try UsedCosts(
                rows,
                converted: converted,
                filled: part.filled,
                &prices.now
            )
            let count = try RequestCount(logs, beside: rows)
            let cells = Array(used.cells.keys)
            steps += try ScenarioComparison(
                catalog: catalog,
                estimated: part.lines,
                used: used,
                requests: count.sides(estimated: part.requests),
                corrections: prices.corrections(of: cells + part.cells),
                listPrices: prices.then(of: cells)
            )
            .steps()
            uses.append(used)
            if !rows.isEmpty { counts.append(count.requests) }
        }
        let beside = try UsedCosts(services.rows, converted: converted, filled: { $0 }, &prices.now)
        steps += try services.steps(beside)
        uses.append(beside)
        let days = try estimate.total() - whole.total()
        steps.append(CostWalk.Step(cause: .days, subject: nil, amount: days))
        steps += try chargeSteps(uses, beside: estimate)
        let found = counts.compactMap(\.self)
        let isCounted = !found.isEmpty && found.count == counts.count
        return ScenarioMonth(
            month: month,
            scenario: scenario.id,
            walk: try CostWalk(
                from: whole.total(),
                to: .sum(of: uses.map { used throws(ArithmeticFailure) in try used.total() }),
                steps
            ),
            sources: sources(of: own),
            estimate: try estimate.cases(),
            ownCosts: whole.ownCosts,
            credits: try .sum(of: uses.compactMap { $0.charges[.credit] }),
            requestSource: isCounted ? counted.first?.group.source : nil,
            requests: isCounted ? try .sum(of: found) : nil,
            estimatedRequests: try .sum(of: parts.map(\.requests)),
            days: self.days,
            unpricedLines: whole.unpricedLines,
            unpricedUsage: uses.map(\.unpricedLines).reduce(0, +)
        )
    }

    /// What changes the bill afterwards, beside what the scenario says of it.
    private func chargeSteps(
        _ uses: [UsedCosts],
        beside estimate: EstimatedUsage
    ) throws(ArithmeticFailure) -> [CostWalk.Step] {
        let causes: [(WalkCause, UsageCharge, Quantity)] = [
            (.adjustment, .adjustment, estimate.discounts), (.tax, .tax, .zero),
            (.credit, .credit, estimate.credits),
        ]
        return try causes.map { cause, charge, estimated throws(ArithmeticFailure) in
            let billed = try Quantity.sum(of: uses.compactMap { $0.charges[charge] })
            return CostWalk.Step(cause: cause, subject: nil, amount: try billed + estimated)
        }
    }
}
