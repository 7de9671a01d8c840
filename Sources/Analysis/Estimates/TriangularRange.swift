import Quantities

/// A triangular distribution: a straight rise from the low end to the mode, and a straight fall.
struct TriangularRange {
    let low: Double
    let mode: Double
    let high: Double

    /// A distribution with its mode at the expected value.
    init(_ range: Spread<Quantity>) {
        low = range.low.approximation
        mode = range.expected.approximation
        high = range.high.approximation
    }

    /// The value below which a share of the draws lies, from 0 to 1.
    func value(at share: Double) -> Double {
        let width = high - low
        guard width > 0 else { return mode }
        let turn = (mode - low) / width
        return share < turn
            ? low + (share * width * (mode - low)).squareRoot()
            : high - ((1 - share) * width * (high - mode)).squareRoot()
    }
}
