public import Quantities
import Scenarios

extension Estimate {
    /// The cloud bill of one month without what falls once, and without credits.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func monthlyCloudCost() throws(ArithmeticFailure) -> CloudCost {
        let list = try Total(
            of: lines.filter { $0.item.recurrence == .monthly && $0.item.part != .own }
        )
        let recurring = adjustments.filter { $0.item.recurrence == .monthly }
        let discounts = try model.scenario.terms.deductions(in: recurring)
        var contracted = list
        for discount in discounts { contracted = try contracted.less(discount.amount) }
        return CloudCost(
            list: list,
            discounts: discounts,
            contracted: contracted,
            credits: [],
            effective: contracted
        )
    }

    /// The cloud bill of the first months, with what falls once, and after credits.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func cloudCost(overMonths months: Int) throws(ArithmeticFailure) -> CloudCost {
        try projection().cloudCost(overMonths: months)
    }
}
