/// An exact amount of money: of US dollars, or of the currency that a report is in.
///
/// Fixed-point with 12 decimals. A line item becomes money once, rounded half to even; every
/// total is a sum of such amounts and is therefore exact.
public struct Money: Sendable, Hashable {
    /// The number of decimals.
    public static let scale = 12

    private static let unitsPerDollar: Int128 = 1_000_000_000_000

    /// The amount in units of 10⁻¹² dollars.
    let units: Int128

    init(units: Int128) {
        self.units = units
    }

    /// Brings a computed number of dollars to 12 decimals, half to even.
    public init(rounding dollars: Quantity) {
        let step = Quantity.unitsPerOne / Money.unitsPerDollar
        let (quotient, remainder) = dollars.units.quotientAndRemainder(dividingBy: step)
        let grows = RoundingRule.halfToEven.increments(
            remainder: remainder.magnitude,
            divisor: step.magnitude,
            isOdd: quotient & 1 != 0,
            isNegative: dollars.units < 0
        )
        units = grows ? quotient + (dollars.units < 0 ? -1 : 1) : quotient
    }

    /// Reads a plain decimal number of dollars such as `1234.50`.
    ///
    /// - Throws: ``DecimalSyntaxError``.
    public init(parsing text: String) throws(DecimalSyntaxError) {
        units = try DecimalText.units(of: text.utf8, scale: Money.scale)
    }

    /// No money.
    public static let zero = Money(units: 0)

    /// The amount as a number of dollars.
    ///
    /// - Throws: ``ArithmeticFailure/overflow`` above about 1.7 × 10²⁰ dollars.
    public func dollars() throws(ArithmeticFailure) -> Quantity {
        let step = Quantity.unitsPerOne / Money.unitsPerDollar
        let (result, overflow) = units.multipliedReportingOverflow(by: step)
        guard !overflow else { throw .overflow }
        return Quantity(units: result)
    }

    /// A binary number of dollars at most one unit of its last place from the nearest, for samples.
    public var approximation: Double { Double(units) / 1e12 }

    /// A plain decimal number of dollars that reads back as the same amount.
    ///
    /// It has at least so many decimals, 0 to 12.
    public func decimalText(minimumFractionDigits: Int = 2) -> String {
        DecimalText.text(
            of: units,
            scale: Money.scale,
            minimumFractionDigits: minimumFractionDigits
        )
    }

    /// The bytes of that decimal.
    public func ascii(minimumFractionDigits: Int) -> [UInt8] {
        DecimalText.ascii(
            of: units,
            scale: Money.scale,
            minimumFractionDigits: minimumFractionDigits
        )
    }

    /// The sum.
    public static func + (left: Money, right: Money) throws(ArithmeticFailure) -> Money {
        Money(units: try FixedPoint.sum(left.units, right.units))
    }

    /// The difference.
    public static func - (left: Money, right: Money) throws(ArithmeticFailure) -> Money {
        Money(units: try FixedPoint.difference(left.units, right.units))
    }

    /// The amount a whole number of times.
    public static func * (left: Money, right: Int) throws(ArithmeticFailure) -> Money {
        let (result, overflow) = left.units.multipliedReportingOverflow(by: Int128(right))
        guard !overflow else { throw .overflow }
        return Money(units: result)
    }

    /// The sum of any number of amounts.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public static func total(of amounts: [Money]) throws(ArithmeticFailure) -> Money {
        var sum = Money.zero
        for amount in amounts { sum = try sum + amount }
        return sum
    }

    /// The nearest amount with so many decimals, 0 to 12; a tie goes away from zero, as in print.
    public func rounded(toFractionDigits digits: Int) throws(ArithmeticFailure) -> Money {
        let step = Int128.powerOfTen(Money.scale - digits)
        let count = try FixedPoint.product(units, 1, dividedBy: step, .halfAwayFromZero)
        let (result, overflow) = count.multipliedReportingOverflow(by: step)
        guard !overflow else { throw .overflow }
        return Money(units: result)
    }
}

extension Money: Comparable {
    /// Orders by value.
    public static func < (left: Money, right: Money) -> Bool { left.units < right.units }
}

extension Money: CustomStringConvertible {
    /// The amount as a plain decimal with at least two decimals.
    public var description: String { decimalText() }
}
