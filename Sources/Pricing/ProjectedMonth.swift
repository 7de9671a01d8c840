import Formulas
public import Quantities
import Scenarios

/// What one of the months to come costs, and what all up to it do.
public struct ProjectedMonth: Sendable {
    /// Its number, from 1.
    public let number: Int

    /// Which month it is.
    public let month: CalendarMonth

    /// What falls every month on the cloud bill, at list price.
    public let recurring: Total

    /// What falls once on the cloud bill, at list price.
    public let oneTime: Total

    /// What the author pays apart.
    public let own: Total

    /// The cloud bill: at list price, as contracted, and after credits.
    public let cloud: CloudCost

    /// Everything at list price.
    public let total: Total

    /// Everything after discounts and credits.
    public let effective: Total

    /// ``total`` of this month and all before it.
    public let cumulative: Total

    let lines: [EstimatedLine]

    init(
        _ month: EstimatedMonth,
        after earlier: [ProjectedMonth],
        _ terms: CommercialTerms,
        _ credits: inout CreditLedger
    ) throws(ArithmeticFailure) {
        number = month.number
        self.month = month.month
        lines = month.lines
        recurring = try Total(
            of: lines.filter { $0.item.part != .own && $0.item.recurrence == .monthly }
        )
        oneTime = try Total(
            of: lines.filter { $0.item.part != .own && $0.item.recurrence == .oneTime }
        )
        own = try Total(of: lines.filter { $0.item.part == .own })
        let list = try recurring + oneTime
        let discounts = try terms.deductions(in: month.adjustments)
        var contracted = list
        for discount in discounts { contracted = try contracted.less(discount.amount) }
        let paid = try credits.pay(contracted.amount, inMonth: month.number)
        var effective = contracted
        for credit in paid { effective = try effective.less(credit.amount) }
        cloud = CloudCost(
            list: list,
            discounts: discounts,
            contracted: contracted,
            credits: paid,
            effective: effective
        )
        total = try list + own
        self.effective = try effective + own
        cumulative = try Total(
            adding: [total] + earlier.map(\.total),
            ofLines: lines + earlier.flatMap(\.lines)
        )
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
