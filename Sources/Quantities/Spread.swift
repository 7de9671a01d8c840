/// One thing in three cases: low, expected and high.
public struct Spread<Value> {
    /// The value in the low case.
    public let low: Value

    /// The value in the expected case.
    public let expected: Value

    /// The value in the high case.
    public let high: Value

    /// Creates a spread.
    public init(low: Value, expected: Value, high: Value) {
        self.low = low
        self.expected = expected
        self.high = high
    }

    /// Creates a spread that is the same in every case.
    public init(_ value: Value) {
        self.init(low: value, expected: value, high: value)
    }

    /// The spread with each case changed in the same way.
    public func map<Result, Failure: Error>(
        _ transform: (Value) throws(Failure) -> Result
    ) throws(Failure) -> Spread<Result> {
        Spread<Result>(
            low: try transform(low),
            expected: try transform(expected),
            high: try transform(high)
        )
    }
}

extension Spread: Sendable where Value: Sendable {}
extension Spread: Equatable where Value: Equatable {}
extension Spread: Hashable where Value: Hashable {}

extension Spread where Value: Equatable {
    /// Whether the three cases are one.
    public var isSingle: Bool { low == expected && expected == high }
}
