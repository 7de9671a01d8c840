import Catalog
import Formulas
public import Pricing
public import Quantities
import Scenarios

/// How far the monthly cost moves with each input on its own, all others at their expected values.
public struct Sensitivity: Sendable {
    /// What one input does.
    public struct Effect<Input: Sendable>: Sendable {
        /// The input.
        public let input: Input

        /// What a month costs with the input at its low end, at list price.
        public let atLow: Money

        /// What a month costs with the input at its high end, at list price.
        public let atHigh: Money

        /// How far the two are apart, in dollars.
        public var swing: Quantity {
            guard let low = try? atLow.dollars(), let high = try? atHigh.dollars(),
                let difference = try? high - low, let opposite = try? low - high
            else { return .zero }
            return max(difference, opposite)
        }
    }

    /// How far each price is moved down and up, in percent.
    public static let priceChange = 10

    /// What a month costs with every input at its expected value.
    public let expected: Money

    /// The inputs that have a range, the one that matters most first.
    public let drivers: [Effect<Driver>]

    /// The prices, each 10 percent lower and higher, the one that matters most first.
    public let rates: [Effect<BoundRate>]

    /// Tries both ends of every input.
    ///
    /// - Throws: ``EstimationFailure``.
    public init(of model: CostModel) throws(EstimationFailure) {
        let cost = MonthlyCost(of: model)
        let values = Dictionary(
            model.drivers.map { ($0.id, $0.assumption.value.expected) },
            uniquingKeysWith: { first, _ in first }
        )
        expected = try cost.amount(at: values)
        var drivers: [Effect<Driver>] = []
        for driver in model.drivers where !driver.assumption.value.isSingle {
            func amount(_ value: Quantity) throws(EstimationFailure) -> Money {
                try cost.amount(at: values.merging([driver.id: value]) { $1 })
            }
            let range = driver.assumption.value
            drivers.append(
                Effect(input: driver, atLow: try amount(range.low), atHigh: try amount(range.high))
            )
        }
        let less = Quantity(wholePercent: 100 - Self.priceChange)
        let more = Quantity(wholePercent: 100 + Self.priceChange)
        rates = try model.rates
            .map { bound throws(EstimationFailure) in
                func amount(_ factor: Quantity) throws(EstimationFailure) -> Money {
                    let price: UnitPrice
                    do { price = try bound.rate.price.multiplied(by: factor) } catch {
                        throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
                    }
                    return try cost.amount(at: values, withPrices: [bound.slot: price])
                }
                return Effect(input: bound, atLow: try amount(less), atHigh: try amount(more))
            }
            .filter { $0.swing > .zero }
            .sorted { $0.swing > $1.swing }
        self.drivers = drivers.sorted { $0.swing > $1.swing }
    }
}
