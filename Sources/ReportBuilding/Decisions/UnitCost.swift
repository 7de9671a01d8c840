import Pricing
import Quantities

/// The cost of a month divided by the units of a workload.
///
/// It is always the cost of the whole scenario, so that the unit costs of a scenario never add up.
struct UnitCost: Sendable {
    /// What is counted.
    let volume: CostModel.Volume

    /// How many a month.
    let units: Spread<Quantity>

    /// The cost of one.
    let cost: Spread<Money>

    /// Divides a month's cost, case by case; nil without units in each case.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    init?(
        _ month: Spread<Money>,
        by units: Spread<Quantity>,
        of volume: CostModel.Volume
    ) throws(ArithmeticFailure) {
        guard units.low > .zero, units.expected > .zero, units.high > .zero else { return nil }
        self.volume = volume
        self.units = units
        cost = Spread(
            low: Money(rounding: try month.low.dollars() / units.low),
            expected: Money(rounding: try month.expected.dollars() / units.expected),
            high: Money(rounding: try month.high.dollars() / units.high)
        )
    }
}
