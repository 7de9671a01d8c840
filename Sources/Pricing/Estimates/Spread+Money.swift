public import Quantities

extension Spread<Money> {
    /// The sum, case by case.
    public func plus(_ other: Spread<Money>) throws(ArithmeticFailure) -> Spread<Money> {
        try Spread(
            low: low + other.low,
            expected: expected + other.expected,
            high: high + other.high
        )
    }

    /// The difference, case by case.
    public func minus(_ other: Spread<Money>) throws(ArithmeticFailure) -> Spread<Money> {
        try Spread(
            low: low - other.low,
            expected: expected - other.expected,
            high: high - other.high
        )
    }
}
