/// A published price for a number of units, such as 3.00 dollars for 1,000,000 tokens.
///
/// It is kept as published: neither converted to one unit nor multiplied by anything, because
/// published prices are rounded.
public struct UnitPrice: Sendable, Hashable {
    /// Dollars for `per` units; at least 0.
    public let amount: Quantity

    /// How many decimals the published figure has.
    public let fractionDigits: Int

    /// The number of units that the amount buys; above 0.
    public let per: Quantity

    /// The unit as it follows the number: `tokens`, `OCU-hour`.
    public let unit: String

    /// Creates a price from published text.
    ///
    /// - Parameters:
    ///   - amount: A plain decimal number of dollars, not negative.
    ///   - per: The number of units, above 0.
    ///   - unit: The unit's name.
    /// - Throws: ``DecimalSyntaxError`` for an amount that is not a plain decimal.
    public init(
        parsing amount: String,
        per: Quantity,
        unit: String
    ) throws(DecimalSyntaxError) {
        self.amount = try Quantity(parsing: amount)
        guard self.amount >= .zero else { throw DecimalSyntaxError(.unexpectedCharacter, at: 0) }
        let point = amount.utf8.firstIndex(of: UInt8(ascii: "."))
        fractionDigits =
            point.map { amount.utf8.distance(from: $0, to: amount.utf8.endIndex) - 1 } ?? 0
        self.per = per
        self.unit = unit
    }

    /// The amount with the decimals of the published figure: `0.20`, not `0.2`.
    public var amountText: String {
        amount.decimalText(minimumFractionDigits: fractionDigits)
    }

    /// The price with its amount multiplied by a factor that is not negative.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func multiplied(by factor: Quantity) throws(ArithmeticFailure) -> UnitPrice {
        UnitPrice(
            amount: try amount * factor,
            fractionDigits: fractionDigits,
            per: per,
            unit: unit
        )
    }

    private init(amount: Quantity, fractionDigits: Int, per: Quantity, unit: String) {
        self.amount = amount
        self.fractionDigits = fractionDigits
        self.per = per
        self.unit = unit
    }

    /// The price of one unit, rounded to 18 decimals; for comparison, never for a charge.
    public var perUnit: Quantity {
        get throws(ArithmeticFailure) { try amount / per }
    }
}
