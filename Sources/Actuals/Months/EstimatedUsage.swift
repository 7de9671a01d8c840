import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// What a scenario estimates for a month, with the rates of that month as they were known then.
struct EstimatedUsage {
    /// A line of the estimate on the bill of a cloud.
    struct Line {
        /// The workload that it is of; nil for what belongs to none.
        let workload: String?

        /// What it is, such as `Answers, output tokens`.
        let label: String

        /// Whether it is of the cloud's services beside the models.
        let isAdjacent: Bool

        /// What it is compared by; nil for what has no rate of its own.
        let cell: UsageCell?

        /// How much, and what it costs.
        var amount: CellAmount
    }

    /// The lines that have a price.
    private(set) var lines: [Line] = []

    /// How many requests each workload sends to models.
    private(set) var requests: [String: Quantity]

    /// What discounts take off.
    private(set) var discounts: Quantity

    /// What credits take off.
    private(set) var credits: Quantity

    /// What it comes to beside the expected case, after discounts and credits.
    private var least: Quantity
    private var most: Quantity

    /// What is paid each month beside the bills of clouds.
    let ownCosts: Quantity

    /// How many lines have no price.
    let unpricedLines: Int

    /// Estimates a month; nil where the scenario has ended by then.
    ///
    /// A scenario that says no first month, or a later one, is taken to begin with the month.
    ///
    /// - Parameters:
    ///   - month: The month.
    ///   - scenario: The scenario.
    ///   - catalog: The catalog as it was known by the end of the month.
    /// - Throws: ``EstimationFailure``.
    init?(
        of month: CalendarMonth,
        _ scenario: Scenario,
        in catalog: RateCatalog
    ) throws(EstimationFailure) {
        var placed = scenario
        let stated = scenario.horizon.start
        let number = stated.map { $0.months(until: month) + 1 } ?? 1
        guard number <= scenario.horizon.months else { return nil }
        if number < 1 || stated == nil {
            placed.horizon = Horizon(start: month, months: scenario.horizon.months)
        }
        let model = ScenarioCompiler(catalog: catalog, asOf: month.firstDay).compile(placed)
        let estimate = try Estimator.estimate(model)
        let found = estimate.months[max(number, 1) - 1]
        let own = model.schedule.stretches.last { $0.firstMonth <= found.number }?.model ?? model
        requests = found.modelRequests
        unpricedLines = found.lines.count { $0.outcome.amount == nil }
        do throws(ArithmeticFailure) {
            let cost = try estimate.projection().months[found.number - 1].cost
            let cloud = cost.cloud
            least = try cloud.effective.amount.low.dollars()
            most = try cloud.effective.amount.high.dollars()
            ownCosts = try cost.own(.monthly).amount.expected.dollars()
            discounts = try .sum(of: cloud.discounts)
            credits = try .sum(of: cloud.credits)
            for line in found.lines where line.item.part != .own {
                guard let cost = line.outcome.amount?.expected else { continue }
                lines.append(
                    Line(
                        workload: placed.workload(of: line.item)?.id,
                        label: line.item.group + ", " + line.item.label,
                        isAdjacent: line.item.part == .adjacent,
                        cell: own.cell(of: line.item),
                        amount: CellAmount(
                            quantity: line.usage?.expected,
                            cost: try cost.dollars()
                        )
                    )
                )
            }
        } catch {
            throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
        }
    }

    /// What is estimated in all, after discounts and credits.
    func total() throws(ArithmeticFailure) -> Quantity {
        try .sum(of: lines.map(\.amount.cost)) - discounts - credits
    }

    /// The same in the three cases.
    func cases() throws(ArithmeticFailure) -> Spread<Quantity> {
        try Spread(low: least, expected: total(), high: most)
    }

    /// The estimate without the cloud's services beside the models.
    func withoutAdjacent() -> EstimatedUsage {
        var rest = self
        rest.lines.removeAll(where: \.isAdjacent)
        return rest
    }

    /// The estimate of some days of the month alone, each of them like any other.
    func prorated(to days: Days) throws(ArithmeticFailure) -> EstimatedUsage {
        func part(_ quantity: Quantity) throws(ArithmeticFailure) -> Quantity {
            try quantity.times(Quantity(days.seen), dividedBy: Quantity(days.all))
        }
        var estimate = self
        for index in lines.indices {
            estimate.lines[index].amount.cost = try part(lines[index].amount.cost)
            if let quantity = lines[index].amount.quantity {
                estimate.lines[index].amount.quantity = try part(quantity)
            }
        }
        for (workload, count) in requests { estimate.requests[workload] = try part(count) }
        estimate.discounts = try part(discounts)
        estimate.credits = try part(credits)
        estimate.least = try part(least)
        estimate.most = try part(most)
        return estimate
    }
}

extension Quantity {
    /// What some deductions come to in the expected case.
    fileprivate static func sum(
        of deductions: [CloudCost.Deduction]
    ) throws(ArithmeticFailure) -> Quantity {
        try sum(
            of: deductions.map { deduction throws(ArithmeticFailure) in
                try deduction.amount.expected.dollars()
            }
        )
    }
}

extension Scenario {
    /// The workload that a line is of; nil for what belongs to none.
    fileprivate func workload(of item: LineItem) -> Workload? {
        let name = item.id.name.prefix { $0 != "." }
        return workloads.first { $0.id == name }
    }
}

extension CostModel {
    /// What a line is compared by: what it is bought as.
    fileprivate func cell(of item: LineItem) -> UsageCell? {
        for case .rate(let slot) in item.formula.references {
            guard let sku = rates.first(where: { $0.slot == slot })?.rate.sku else { continue }
            let workload = scenario.workload(of: item)
            let isPlaced = sku.platform == .bedrock
            return UsageCell(
                meter: sku.meter,
                model: UsageCell.Model(platform: sku.platform, name: sku.offering.text),
                place: UsageCell.Place(
                    region: isPlaced ? (workload?.region ?? scenario.region).value : nil,
                    scope: isPlaced ? sku.scope ?? workload?.scope.value : nil
                ),
                tier: sku.tier
            )
        }
        return nil
    }
}
