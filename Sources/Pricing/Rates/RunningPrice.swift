import Quantities
import Scenarios

/// A price on its way through the terms of a list: what is left of dollars, and what was added in
/// the currency of the list, so that dollars are converted once.
struct RunningPrice {
    private var dollars: Quantity
    private var own = Quantity.zero

    /// Starts with a published price in dollars.
    init(dollars: Quantity) { self.dollars = dollars }

    /// Applies a change to a price for so many units.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    mutating func apply(
        _ change: PriceTerm.Change,
        per units: Quantity
    ) throws(ArithmeticFailure) {
        switch change {
        case .discount(let share): try multiply(by: .one - share)
        case .markup(let share): try multiply(by: .one + share)
        case .fee(let amount, let unit): own = try own + amount * units / unit.tokens
        case .requestFee(let amount): own = try own + amount
        }
    }

    /// The price in the currency of the list.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func amount(at exchange: ExchangeRate) throws(ArithmeticFailure) -> Quantity {
        try exchange.amount(of: dollars) + own
    }

    private mutating func multiply(by factor: Quantity) throws(ArithmeticFailure) {
        dollars = try dollars * factor
        own = try own * factor
    }
}
