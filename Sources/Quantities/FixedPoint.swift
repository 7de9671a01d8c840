/// Exact integer arithmetic with a full-width intermediate, shared by the fixed-point types.
enum FixedPoint {
    /// The product of two numbers divided by a third, rounded once.
    ///
    /// - Throws: ``ArithmeticFailure/divisionByZero``, or ``ArithmeticFailure/overflow`` when the
    ///   result does not fit; the intermediate product always does.
    static func product(
        _ left: Int128,
        _ right: Int128,
        dividedBy divisor: Int128,
        _ rule: RoundingRule
    ) throws(ArithmeticFailure) -> Int128 {
        guard divisor != 0 else { throw .divisionByZero }
        let isNegative = ((left < 0) != (right < 0)) != (divisor < 0)
        let wide = left.magnitude.multipliedFullWidth(by: right.magnitude)
        let (quotient, remainder) = try division(of: wide, by: divisor.magnitude)
        let grows = rule.increments(
            remainder: remainder,
            divisor: divisor.magnitude,
            isOdd: quotient & 1 == 1,
            isNegative: isNegative
        )
        let (magnitude, overflow) = quotient.addingReportingOverflow(grows ? 1 : 0)
        guard !overflow, magnitude <= UInt128(Int128.max) else { throw .overflow }
        return isNegative ? -Int128(magnitude) : Int128(magnitude)
    }

    /// The sum of two numbers.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    static func sum(_ left: Int128, _ right: Int128) throws(ArithmeticFailure) -> Int128 {
        let (result, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .overflow }
        return result
    }

    /// The difference of two numbers.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    static func difference(_ left: Int128, _ right: Int128) throws(ArithmeticFailure) -> Int128 {
        let (result, overflow) = left.subtractingReportingOverflow(right)
        guard !overflow else { throw .overflow }
        return result
    }

    private static func division(
        of wide: (high: UInt128, low: UInt128),
        by divisor: UInt128
    ) throws(ArithmeticFailure) -> (quotient: UInt128, remainder: UInt128) {
        guard wide.high != 0 else { return wide.low.quotientAndRemainder(dividingBy: divisor) }
        guard wide.high < divisor else { throw .overflow }
        return divisor.dividingFullWidth(wide)
    }
}
