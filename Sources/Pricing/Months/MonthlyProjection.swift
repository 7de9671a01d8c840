public import Quantities
import Scenarios

/// What the months to come cost, each with the rates in force on its first day.
///
/// Every total over some time is the sum of its months.
public struct MonthlyProjection: Sendable {
    /// The months, in order.
    public let months: [ProjectedMonth]

    init(of estimate: Estimate) throws(ArithmeticFailure) {
        let scenario = estimate.model.scenario
        let terms = scenario.terms
        var credits = try CreditLedger(terms.credits, in: scenario.exchange)
        months = try estimate.months.map { month throws(ArithmeticFailure) in
            ProjectedMonth(
                number: month.number,
                month: month.month,
                cost: try ProjectedCost(of: month, terms, &credits)
            )
        }
    }

    /// What some months cost; a line counts once, however often it falls.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func cost(ofMonths range: ClosedRange<Int>) throws(ArithmeticFailure) -> ProjectedCost {
        try ProjectedCost(adding: months.filter { range.contains($0.number) }.map(\.cost))
    }
}
