public import Quantities
import Scenarios

/// What the months to come cost, each with the rates in force on its first day.
///
/// Every total over some time is the sum of its months.
public struct MonthlyProjection: Sendable {
    /// The months, in order.
    public let months: [ProjectedMonth]

    init(of estimate: Estimate) throws(ArithmeticFailure) {
        let terms = estimate.model.scenario.terms
        var credits = CreditLedger(terms.credits)
        var months: [ProjectedMonth] = []
        for month in estimate.months {
            months.append(try ProjectedMonth(month, after: months, terms, &credits))
        }
        self.months = months
    }

    /// What the first months cost at list price, with what falls once.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func total(overMonths count: Int) throws(ArithmeticFailure) -> Total {
        try total(ofMonths: 1...max(count, 1))
    }

    /// What some months cost at list price.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func total(ofMonths range: ClosedRange<Int>) throws(ArithmeticFailure) -> Total {
        try sum(of: range, \.total) { _ in true }
    }

    /// The cloud bill of the first months, with what falls once, and after credits.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func cloudCost(overMonths count: Int) throws(ArithmeticFailure) -> CloudCost {
        let range = 1...max(count, 1)
        return CloudCost(
            list: try sum(of: range, \.cloud.list, \.isOnCloudBill),
            discounts: try deductions(in: range, \.cloud.discounts),
            contracted: try sum(of: range, \.cloud.contracted, \.isOnCloudBill),
            credits: try deductions(in: range, \.cloud.credits),
            effective: try sum(of: range, \.cloud.effective, \.isOnCloudBill)
        )
    }

    private func sum(
        of range: ClosedRange<Int>,
        _ part: (ProjectedMonth) -> Total,
        _ counts: (EstimatedLine) -> Bool
    ) throws(ArithmeticFailure) -> Total {
        let some = months.filter { range.contains($0.number) }
        return try Total(adding: some.map(part), ofLines: some.flatMap(\.lines).filter(counts))
    }

    private func deductions(
        in range: ClosedRange<Int>,
        _ part: (ProjectedMonth) -> [CloudCost.Deduction]
    ) throws(ArithmeticFailure) -> [CloudCost.Deduction] {
        let some = months.filter { range.contains($0.number) }.map(part)
        return try (some.first ?? []).enumerated()
            .map { entry throws(ArithmeticFailure) in
                var amount = Spread(Money.zero)
                for month in some { amount = try amount.plus(month[entry.offset].amount) }
                return CloudCost.Deduction(label: entry.element.label, amount: amount)
            }
    }
}

extension EstimatedLine {
    /// Whether the line is not what the author pays apart.
    fileprivate var isOnCloudBill: Bool { item.part != .own }
}
