public import Quantities

/// A number of a bill, which the bill has rounded to its last digit.
public struct BilledNumber: Sendable, Hashable {
    /// The number as printed.
    public let value: Quantity

    /// How many digits are printed after the point.
    public let fractionDigits: Int

    /// Creates a number from its printed text.
    ///
    /// - Throws: ``DecimalSyntaxError`` when the text is not a plain decimal.
    public init(parsing text: String) throws(DecimalSyntaxError) {
        value = try Quantity(parsing: text)
        fractionDigits = text.split(separator: ".").dropFirst().first?.count ?? 0
    }

    /// Half a unit of the last digit: the number before rounding was at most so far away.
    public func half() throws(ArithmeticFailure) -> Quantity {
        var unit = Quantity.one
        for _ in 0..<fractionDigits { unit = try unit / Quantity(10) }
        return try unit / Quantity(2)
    }
}
