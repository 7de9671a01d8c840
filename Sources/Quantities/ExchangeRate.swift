/// What a US dollar is worth in another currency on a day, and who says so.
///
/// An amount is converted once, from the exact number of dollars.
public struct ExchangeRate: Sendable, Hashable {
    /// The other currency.
    public let currency: Currency

    /// How much of it one dollar is worth; above 0.
    public let perDollar: Quantity

    /// The day of the rate; nil for dollars, which need none.
    public let day: CalendarDate?

    /// Who says so, such as `treasury`; nil for dollars.
    public let source: String?

    /// Dollars, which stay as they are.
    public static let identity = ExchangeRate(
        currency: .usDollar,
        perDollar: .one,
        day: nil,
        source: nil
    )

    /// Creates a rate of exchange.
    public init(
        currency: Currency,
        perDollar: Quantity,
        day: CalendarDate?,
        source: String?
    ) {
        self.currency = currency
        self.perDollar = perDollar
        self.day = day
        self.source = source
    }

    /// An amount of dollars in the currency, exact to 18 decimals.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func amount(of dollars: Quantity) throws(ArithmeticFailure) -> Quantity {
        try dollars * perDollar
    }

    /// An exact number of dollars as an amount of the currency, rounded once.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func money(of dollars: Quantity) throws(ArithmeticFailure) -> Money {
        // One changes nothing, and most projects are in dollars.
        perDollar == .one ? Money(rounding: dollars) : Money(rounding: try amount(of: dollars))
    }

    /// An amount of the currency in dollars, rounded once.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func dollars(of amount: Money) throws(ArithmeticFailure) -> Money {
        perDollar == .one ? amount : Money(rounding: try amount.dollars() / perDollar)
    }
}
