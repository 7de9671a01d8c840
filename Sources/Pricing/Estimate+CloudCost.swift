import Formulas
public import Quantities
import Scenarios

extension Estimate {
    /// The cloud bill of one month without what falls once, and without credits.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func monthlyCloudCost() throws(ArithmeticFailure) -> CloudCost {
        try cloudCost(months: 1, withOneTime: false, credits: [])
    }

    /// The cloud bill of the first months, with what falls once, and after credits.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func cloudCost(overMonths months: Int) throws(ArithmeticFailure) -> CloudCost {
        try cloudCost(
            months: months,
            withOneTime: true,
            credits: model.scenario.terms.credits
        )
    }

    private func cloudCost(
        months: Int,
        withOneTime: Bool,
        credits: [CommercialTerms.Credit]
    ) throws(ArithmeticFailure) -> CloudCost {
        let monthly = try cloudTotal(.monthly)
        let once = try cloudTotal(.oneTime)
        let list = try withOneTime ? monthly.times(months) + once : monthly.times(months)
        let discounts = try model.scenario.terms.discounts.indices.map {
            index throws(ArithmeticFailure) in
            try discount(index, months: months, withOneTime: withOneTime)
        }
        let contracted = try list.less(discounts)
        let paid = try paid(by: credits, overMonths: months)
        return CloudCost(
            list: list,
            discounts: discounts,
            contracted: contracted,
            credits: paid,
            effective: try contracted.less(paid)
        )
    }

    private func cloudTotal(_ recurrence: Recurrence) throws(ArithmeticFailure) -> Total {
        try Total(of: lines.filter { $0.item.recurrence == recurrence && $0.item.part != .own })
    }

    private func discount(
        _ index: Int,
        months: Int,
        withOneTime: Bool
    ) throws(ArithmeticFailure) -> CloudCost.Deduction {
        let id = "discounts.\(index + 1)"
        let every = adjustments.first { $0.item.id.name == id }?.outcome.amount
        let once = adjustments.first { $0.item.id.name == id + ".once" }?.outcome.amount
        var amount = try (every ?? Spread(.zero)).times(months)
        if withOneTime, let once { amount = try amount.plus(once) }
        return CloudCost.Deduction(
            label: model.scenario.terms.discounts[index].label,
            amount: amount
        )
    }

    /// What each credit pays of the contracted bill before it expires, the first to expire first.
    private func paid(
        by credits: [CommercialTerms.Credit],
        overMonths months: Int
    ) throws(ArithmeticFailure) -> [CloudCost.Deduction] {
        guard !credits.isEmpty else { return [] }
        let month = try monthlyCloudCost().contracted.amount
        let start = try cloudCost(months: 0, withOneTime: true, credits: []).contracted.amount
        let order = credits.indices.sorted { left, right in
            let ends = [left, right].map { credits[$0].expiry.value.expected }
            return ends[0] == ends[1] ? left < right : ends[0] < ends[1]
        }
        var used = Spread(Money.zero)
        var paid: [Int: Spread<Money>] = [:]
        for index in order {
            let credit = credits[index]
            // The cheapest bill has the largest credit, which lasts longest.
            let limits = Spread(
                low: (credit.amount.value.high, credit.expiry.value.high),
                expected: (credit.amount.value.expected, credit.expiry.value.expected),
                high: (credit.amount.value.low, credit.expiry.value.low)
            )
            let amount = try Spread(
                low: Self.paid(limits.low, month.low, start.low, used.low, months),
                expected: Self.paid(
                    limits.expected,
                    month.expected,
                    start.expected,
                    used.expected,
                    months
                ),
                high: Self.paid(limits.high, month.high, start.high, used.high, months)
            )
            used = try used.plus(amount)
            paid[index] = amount
        }
        return credits.enumerated()
            .map { index, credit in
                CloudCost.Deduction(label: credit.label, amount: paid[index] ?? Spread(.zero))
            }
    }

    /// What a credit pays: at most its amount, and what the bill until it expires leaves to pay.
    private static func paid(
        _ limit: (amount: Quantity, months: Quantity),
        _ month: Money,
        _ start: Money,
        _ used: Money,
        _ months: Int
    ) throws(ArithmeticFailure) -> Money {
        let time = min(limit.months, Quantity(months))
        let bill = try Money(rounding: month.dollars() * time) + start
        return min(Money(rounding: limit.amount), max(try bill - used, .zero))
    }
}

extension Total {
    /// The total after some deductions.
    fileprivate func less(
        _ deductions: [CloudCost.Deduction]
    ) throws(ArithmeticFailure) -> Total {
        var total = self
        for deduction in deductions { total = try total.less(deduction.amount) }
        return total
    }
}

extension Spread<Money> {
    fileprivate func times(_ count: Int) throws(ArithmeticFailure) -> Spread<Money> {
        try map { amount throws(ArithmeticFailure) in try amount * count }
    }

    fileprivate func plus(_ other: Spread<Money>) throws(ArithmeticFailure) -> Spread<Money> {
        try Spread(
            low: low + other.low,
            expected: expected + other.expected,
            high: high + other.high
        )
    }
}
