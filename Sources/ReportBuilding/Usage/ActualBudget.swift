public import Actuals
public import Quantities
public import Scenarios

/// A budget beside what a month has cost so far, and beside what it comes to at this pace.
///
/// As a budget is before credits and with the costs of one's own, so is the cost: credits on the
/// bill are left out, and what is on no bill counts as it is estimated. Taxes count as they are
/// billed.
public struct ActualBudget: Sendable {
    /// How the month stands.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// Neither its cost nor its forecast is above the budget.
        case within
        /// It comes to more than the budget at this pace.
        case forecastOver
        /// It has cost more than the budget.
        case over
    }

    /// The budget.
    public let budget: Budget

    /// The month.
    public let month: CalendarMonth

    /// The days that have passed; nil for the whole month.
    public let days: Days?

    /// What was billed before credits, and the costs of one's own of these days.
    public let actual: Money

    /// The part of these days in the budget.
    public let due: Money

    /// What the month comes to where the days to come are like those that have passed.
    public let forecast: Money

    /// How the month stands.
    public var status: Status {
        actual > budget.monthly ? .over : forecast > budget.monthly ? .forecastOver : .within
    }

    /// Holds a month against a budget; nil without a scenario.
    ///
    /// - Parameters:
    ///   - budget: The budget.
    ///   - parts: The scenarios of one month, each with the share of its cost that counts.
    /// - Throws: ``ArithmeticFailure``.
    public init?(
        _ budget: Budget,
        of parts: [(month: ScenarioMonth, share: Quantity)]
    ) throws(ArithmeticFailure) {
        guard let first = parts.first?.month else { return nil }
        self.budget = budget
        month = first.month
        days = first.days
        var (billed, own) = (Quantity.zero, Quantity.zero)
        for (month, share) in parts {
            billed = try billed + (month.walk.actual - month.credits) * share
            own = try own + month.ownCosts * share
        }
        let (seen, all) = (Quantity(first.days?.seen ?? 1), Quantity(first.days?.all ?? 1))
        let monthly = try budget.monthly.dollars()
        actual = Money(rounding: try billed + own.times(seen, dividedBy: all))
        due = Money(rounding: try monthly.times(seen, dividedBy: all))
        forecast = Money(rounding: try billed.times(all, dividedBy: seen) + own)
    }
}
