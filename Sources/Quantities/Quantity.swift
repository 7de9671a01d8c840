/// An exact number: a count, a share, a ratio or an amount in the middle of a calculation.
///
/// Fixed-point with 18 decimals, up to about 1.7 × 10²⁰ on either side of zero. Products and
/// quotients use a full-width intermediate and are rounded half to even in the last place; sums
/// and differences are exact. Nothing overflows silently.
public struct Quantity: Sendable, Hashable {
    /// The number of decimals.
    public static let scale = 18

    /// How many units make one.
    static let unitsPerOne: Int128 = 1_000_000_000_000_000_000

    /// The number in units of 10⁻¹⁸.
    let units: Int128

    init(units: Int128) {
        self.units = units
    }

    /// Creates a whole number.
    public init(_ whole: Int) {
        units = Int128(whole) * Quantity.unitsPerOne
    }

    /// Creates the ratio of a whole percentage: 0.27 for 27.
    public init(wholePercent: Int) {
        units = Int128(wholePercent) * (Quantity.unitsPerOne / 100)
    }

    /// Reads a plain decimal such as `-12.5`; the whole text must be one.
    ///
    /// - Throws: ``DecimalSyntaxError``.
    public init(parsing text: String) throws(DecimalSyntaxError) {
        units = try DecimalText.units(of: text.utf8, scale: Quantity.scale)
    }

    /// Reads the same from the bytes of a text; this and ``ascii`` serve where a text would bring
    /// tables of Unicode along.
    ///
    /// - Throws: ``DecimalSyntaxError``.
    public init(parsing ascii: [UInt8]) throws(DecimalSyntaxError) {
        units = try DecimalText.units(of: ascii, scale: Quantity.scale)
    }

    /// Nought.
    public static let zero = Quantity(0)

    /// One.
    public static let one = Quantity(1)

    /// Whether the number has nothing after the point.
    public var isWhole: Bool { units % Quantity.unitsPerOne == 0 }

    /// A binary number at most one unit of its last place from the nearest, for samples only.
    public var approximation: Double { Double(units) / 1e18 }

    /// A plain decimal that reads back as the same number, with at least so many decimals, 0 to 18.
    public func decimalText(minimumFractionDigits: Int = 0) -> String {
        DecimalText.text(
            of: units,
            scale: Quantity.scale,
            minimumFractionDigits: minimumFractionDigits
        )
    }

    /// The bytes of the shortest plain decimal.
    public var ascii: [UInt8] {
        DecimalText.ascii(of: units, scale: Quantity.scale, minimumFractionDigits: 0)
    }

    /// The sum.
    public static func + (
        left: Quantity,
        right: Quantity
    ) throws(ArithmeticFailure) -> Quantity {
        Quantity(units: try FixedPoint.sum(left.units, right.units))
    }

    /// The difference.
    public static func - (
        left: Quantity,
        right: Quantity
    ) throws(ArithmeticFailure) -> Quantity {
        Quantity(units: try FixedPoint.difference(left.units, right.units))
    }

    /// The product, rounded half to even at 10⁻¹⁸.
    public static func * (
        left: Quantity,
        right: Quantity
    ) throws(ArithmeticFailure) -> Quantity {
        Quantity(
            units: try FixedPoint.product(
                left.units,
                right.units,
                dividedBy: unitsPerOne,
                .halfToEven
            )
        )
    }

    /// The quotient, rounded half to even at 10⁻¹⁸.
    public static func / (
        left: Quantity,
        right: Quantity
    ) throws(ArithmeticFailure) -> Quantity {
        Quantity(
            units: try FixedPoint.product(
                left.units,
                unitsPerOne,
                dividedBy: right.units,
                .halfToEven
            )
        )
    }

    /// The number times a price for `per` units, multiplied first and divided last.
    ///
    /// - Throws: ``ArithmeticFailure``.
    public func priced(at price: UnitPrice) throws(ArithmeticFailure) -> Quantity {
        try times(price.amount, dividedBy: price.per)
    }

    /// The number times another and divided by a third, with a single rounding half to even.
    ///
    /// - Throws: ``ArithmeticFailure``.
    public func times(
        _ factor: Quantity,
        dividedBy divisor: Quantity
    ) throws(ArithmeticFailure) -> Quantity {
        Quantity(
            units: try FixedPoint.product(
                units,
                factor.units,
                dividedBy: divisor.units,
                .halfToEven
            )
        )
    }

    /// The least multiple of another number that is not below this one.
    ///
    /// - Throws: ``ArithmeticFailure/divisionByZero`` for a multiple that is not above zero.
    public func roundedUp(toMultipleOf multiple: Quantity) throws(ArithmeticFailure) -> Quantity {
        try rounded(toMultipleOf: multiple, .up)
    }

    /// The greatest multiple of another number that is not above this one.
    ///
    /// - Throws: ``ArithmeticFailure/divisionByZero`` for a multiple that is not above zero.
    public func roundedDown(
        toMultipleOf multiple: Quantity
    ) throws(ArithmeticFailure) -> Quantity {
        try rounded(toMultipleOf: multiple, .down)
    }

    private func rounded(
        toMultipleOf multiple: Quantity,
        _ rule: RoundingRule
    ) throws(ArithmeticFailure) -> Quantity {
        guard multiple.units > 0 else { throw .divisionByZero }
        let count = try FixedPoint.product(units, 1, dividedBy: multiple.units, rule)
        let (result, overflow) = count.multipliedReportingOverflow(by: multiple.units)
        guard !overflow else { throw .overflow }
        return Quantity(units: result)
    }

    /// The nearest number with so many decimals, 0 to 18; a tie goes away from zero, as in print.
    public func rounded(toFractionDigits digits: Int) throws(ArithmeticFailure) -> Quantity {
        let step = Int128.powerOfTen(Quantity.scale - digits)
        let count = try FixedPoint.product(units, 1, dividedBy: step, .halfAwayFromZero)
        let (result, overflow) = count.multipliedReportingOverflow(by: step)
        guard !overflow else { throw .overflow }
        return Quantity(units: result)
    }
}

extension Quantity: Comparable {
    /// Orders by value.
    public static func < (left: Quantity, right: Quantity) -> Bool { left.units < right.units }
}

extension Quantity: CustomStringConvertible {
    /// The shortest plain decimal.
    public var description: String { decimalText() }
}

extension Int128 {
    /// Ten to a power from 0 to 38.
    static func powerOfTen(_ exponent: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}
