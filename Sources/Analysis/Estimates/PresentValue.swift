public import Pricing
public import Quantities

/// What the months to come are worth at their beginning.
///
/// Each month is paid at its end. The yearly rate is divided by twelve and compounded every month,
/// so that the cost of month n, after discounts and credits and with what falls once in it, is
/// divided by (1 + rate ÷ 12)ⁿ. The divisor is rounded half to even at 18 decimals every month, and
/// the value of each month once at 12.
public struct PresentValue: Sendable {
    /// What the months up to each one are worth.
    private let sums: [Spread<Money>]

    /// Values the months of a projection.
    ///
    /// - Parameters:
    ///   - projection: The months.
    ///   - rate: The yearly rate as a ratio, at least 0.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(
        of projection: MonthlyProjection,
        at rate: Quantity
    ) throws(ArithmeticFailure) {
        let twelve = Quantity(12)
        let growth = try twelve + rate
        var divisor = Quantity.one
        var sum = Spread(Money.zero)
        var sums: [Spread<Money>] = []
        for month in projection.months {
            divisor = try divisor * growth / twelve
            let value = try month.cost.effective.amount.map { cost throws(ArithmeticFailure) in
                Money(rounding: try cost.dollars() / divisor)
            }
            sum = try sum.plus(value)
            sums.append(sum)
        }
        self.sums = sums
    }

    /// What the first months are worth in each case.
    ///
    /// Where some of them have lines without a price, it is a lower bound as their cost is.
    ///
    /// - Parameter months: How many, from 1 to those of the projection.
    /// - Returns: The sum of the values of the months.
    public func amount(ofMonths months: Int) -> Spread<Money> { sums[months - 1] }
}
