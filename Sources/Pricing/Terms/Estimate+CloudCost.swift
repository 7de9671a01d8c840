import Formulas
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
        let contracted = try list.less(discounts)
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
        try projection().cost(ofMonths: 1...months).cloud
    }
}

extension CommercialTerms {
    /// What each discount takes off, in the order in which they apply.
    func deductions(
        in adjustments: [EstimatedLine]
    ) throws(ArithmeticFailure) -> [CloudCost.Deduction] {
        try discounts.enumerated()
            .map { entry throws(ArithmeticFailure) in
                let id = "discounts.\(entry.offset + 1)"
                var amount = Spread(Money.zero)
                for line in adjustments where [id, id + ".once"].contains(line.item.id.name) {
                    amount = try amount.plus(line.outcome.amount ?? Spread(.zero))
                }
                return CloudCost.Deduction(label: entry.element.label, amount: amount)
            }
    }
}
