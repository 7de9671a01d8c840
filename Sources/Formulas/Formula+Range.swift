public import Quantities

extension Formula {
    /// How many drivers with a range ``range(over:)`` takes at most.
    public static let rangeLimit = 12

    /// The least, the expected and the greatest value over the corners of its drivers' ranges.
    ///
    /// It takes 2ⁿ evaluations for n drivers with a range.
    ///
    /// - Parameter values: The values of the drivers in each case.
    /// - Returns: The values; nil where more than ``rangeLimit`` of its drivers have a range.
    /// - Throws: ``EvaluationFailure`` for the first corner without a value.
    public func range(
        over values: [DriverID: Spread<Quantity>]
    ) throws(EvaluationFailure) -> Spread<Quantity>? {
        let ranged = drivers.filter { values[$0]?.isSingle == false }
        guard ranged.count <= Formula.rangeLimit else { return nil }
        var bindings = Bindings(drivers: values.mapValues { $0.expected })
        let expected = try value(with: bindings)
        var (low, high) = (expected, expected)
        for corner in 0..<(1 << ranged.count) {
            for (index, id) in ranged.enumerated() {
                let isHigh = corner >> index & 1 == 1
                bindings.drivers[id] = isHigh ? values[id]?.high : values[id]?.low
            }
            let result = try value(with: bindings)
            (low, high) = (min(low, result), max(high, result))
        }
        return Spread(low: low, expected: expected, high: high)
    }
}
