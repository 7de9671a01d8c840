public import Pricing
public import Quantities
public import Scenarios

/// What a month costs beside what it may cost.
public struct BudgetCheck: Sendable, Hashable {
    /// How a cost stands to a budget.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// Below what counts as near.
        case ok
        /// At the share of the budget that counts as near, or above.
        case near
        /// Above the budget.
        case over
    }

    /// The budget.
    public let budget: Budget

    /// The expected cost of the first month, after discounts and without what falls once.
    public let expected: Money

    /// What a month costs less than in nine of ten draws; nil where no input has a range.
    public let p90: Money?

    /// The first of the months looked at whose expected cost is above the budget, from 1; nil for
    /// none.
    public let firstMonthOver: Int?

    /// How the expected cost of the first month stands.
    public let status: Status

    /// How nine of ten draws stand; that of the expected cost where nothing is drawn.
    public let p90Status: Status

    /// Holds estimates together against a budget.
    ///
    /// - Parameters:
    ///   - budget: The budget.
    ///   - estimates: The estimates, each with the share of its cost that counts.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(
        _ budget: Budget,
        of estimates: [(estimate: Estimate, share: Quantity)]
    ) throws(ArithmeticFailure) {
        self.budget = budget
        let count = estimates.map(\.estimate.months.count).min() ?? 0
        var months: [Money] = []
        for index in 0..<count {
            var sum = Money.zero
            for (estimate, share) in estimates {
                let cost = try estimate.months[index].recurringCost()
                sum = try sum + Money(rounding: cost.dollars() * share)
            }
            months.append(sum)
        }
        let p90 = CostBand(
            ofAll: estimates.map { ($0.estimate.model, $0.share) },
            at: .contracted
        )?
        .p90
        let threshold = Money(rounding: try budget.monthly.dollars() * budget.near)
        func status(_ cost: Money) -> Status {
            cost > budget.monthly ? .over : cost < threshold ? .ok : .near
        }
        expected = months.first ?? .zero
        firstMonthOver = months.firstIndex { $0 > budget.monthly }.map { $0 + 1 }
        self.p90 = p90
        self.status = status(expected)
        p90Status = status(p90 ?? expected)
    }
}

extension EstimatedMonth {
    /// The expected cost after discounts, without what falls once.
    fileprivate func recurringCost() throws(ArithmeticFailure) -> Money {
        func sum(_ lines: [EstimatedLine]) throws(ArithmeticFailure) -> Money {
            let monthly = lines.filter { $0.item.recurrence == .monthly }
            return try Money.total(of: monthly.compactMap(\.outcome.amount?.expected))
        }
        return try sum(lines) - sum(adjustments)
    }
}
