extension Quantity {
    /// e to the power of minus the number: what is left of one after so many mean lifetimes.
    ///
    /// Computed in whole numbers with 30 decimals and rounded half to even at 10⁻¹⁸, so that the
    /// same number gives the same digits everywhere. Before nought nothing has gone: a number
    /// below 0 leaves all of it, which is 1. Beyond 43 nothing is left at 18 decimals.
    ///
    /// - Throws: ``ArithmeticFailure``, which no number brings about.
    public func decay() throws(ArithmeticFailure) -> Quantity {
        guard units > 0 else { return .one }
        guard units < 43 * Quantity.unitsPerOne else { return .zero }
        let one = Int128.powerOfTen(30)
        let whole = units / Quantity.unitsPerOne
        let rest = units % Quantity.unitsPerOne * Int128.powerOfTen(30 - Quantity.scale)
        var result = one
        // The series of e^(−rest), from its last term that matters: rest^28 ÷ 28! is below 10⁻²⁹.
        for step in stride(from: Int128(28), through: 1, by: -1) {
            result = try one - FixedPoint.product(result, rest, dividedBy: one * step, .halfToEven)
        }
        for _ in 0..<whole {
            result = try FixedPoint.product(
                result,
                Quantity.inverseOfE,
                dividedBy: one,
                .halfToEven
            )
        }
        let step = Int128.powerOfTen(30 - Quantity.scale)
        return Quantity(units: try FixedPoint.product(result, 1, dividedBy: step, .halfToEven))
    }

    /// 1 ÷ e with 30 decimals.
    private static let inverseOfE: Int128 = 367_879_441_171_442_321_595_523_770_161
}
