import Quantities

/// A published price for as many units as it is written for.
///
/// Tokens are always priced by the million; anything else by as many, up to a million, as it takes
/// to cost a cent.
struct BundledPrice {
    /// The dollars.
    let amount: Quantity

    /// How many units they buy.
    let per: Quantity

    /// The unit as it follows their number.
    let unit: String

    /// How many decimals are written at least: those of the source, and no fewer than 2.
    let fractionDigits: Int

    init(_ price: UnitPrice) {
        let million = Quantity(1_000_000)
        if price.unit == "token" || price.unit == "tokens",
            let amount = try? million.priced(at: price)
        {
            (self.amount, per, unit) = (amount, million, "tokens")
            fractionDigits = price.per == million ? max(2, price.fractionDigits) : 2
            return
        }
        var (amount, per, unit) = (price.amount, price.per, price.unit)
        var digits = price.fractionDigits
        while amount < .cent, amount != .zero, per < million {
            guard let larger = try? amount * Quantity(1_000), let count = try? per * Quantity(1_000)
            else { break }
            if per == .one { unit = unit.plural }
            (amount, per, digits) = (larger, count, digits - 3)
        }
        (self.amount, self.per, self.unit) = (amount, per, unit)
        fractionDigits = max(2, digits)
    }

    private init(amount: Quantity, like other: BundledPrice, fractionDigits: Int) {
        self.amount = amount
        (per, unit) = (other.per, other.unit)
        self.fractionDigits = fractionDigits
    }

    /// Another price for the same number of units; nil where the amount has no exact form.
    func matching(_ price: UnitPrice) -> BundledPrice? {
        guard let amount = try? per.priced(at: price) else { return nil }
        return BundledPrice(amount: amount, like: self, fractionDigits: 2)
    }
}
