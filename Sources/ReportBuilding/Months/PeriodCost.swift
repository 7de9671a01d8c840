import Analysis
import Pricing
import Quantities
import Scenarios

/// What the months from the first up to one cost, with what recurs and what falls once apart.
struct PeriodCost: Sendable {
    /// How many months.
    let months: Int

    /// What they cost.
    let cost: ProjectedCost

    /// What the author pays apart in every month.
    let ownRecurring: Total

    /// What the author pays apart once.
    let ownOneTime: Total

    /// What the months are worth at the beginning of the first; nil without a discount rate.
    let presentValue: Spread<Money>?

    /// The stretches that every report tells of: 12 months, 36, and all where there are more.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    static func all(
        _ sums: [ProjectedCost],
        _ presentValue: PresentValue?
    ) throws(ArithmeticFailure) -> [PeriodCost] {
        let lengths = [12, 36] + (sums.count > 36 ? [sums.count] : [])
        return try lengths.map { months throws(ArithmeticFailure) in
            let cost = sums[months - 1]
            return PeriodCost(
                months: months,
                cost: cost,
                ownRecurring: try cost.own(.monthly),
                ownOneTime: try cost.own(.oneTime),
                presentValue: presentValue?.amount(ofMonths: months)
            )
        }
    }
}
