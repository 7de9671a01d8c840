public import Quantities

/// A figure that is still typed: what it is and what it stands for, not how it is written.
///
/// Builders choose the case; renderers alone turn it into text.
public enum Value: Sendable, Hashable {
    /// Words that are not a figure.
    case text(String)
    /// An amount in the currency of the page.
    case money(Money, MoneyStyle)
    /// An amount of dollars, whatever the currency of the page: what somebody states or publishes.
    case dollars(Money, MoneyStyle)
    /// A total with unpriced parts: the true amount is at least this much.
    case lowerBound(Money, MoneyStyle)
    /// The cost of one of something, such as a query.
    case unitCost(Money, of: String)
    /// A published price with its unit.
    case unitPrice(UnitPrice)
    /// A number of something; the unit is written after it, `nil` for a bare number.
    case quantity(Quantity, unit: String?)
    /// A figure under a head, or in a sentence, that names its unit, written with so many decimals;
    /// with its sign where it is a difference.
    case decimal(Quantity, digits: Int, isSigned: Bool = false)
    /// A share of a total, as a ratio, in whole percent: `53%` for 0.528.
    case share(Quantity)
    /// A percentage that somebody stated, as a ratio, with all its digits: `27.5%` for 0.275.
    case percentage(Quantity)
    /// A change against what was before, as a signed ratio: `+0.2%` for 0.00169.
    case relativeChange(Quantity)
    /// A factor between two amounts: `1.51 times`.
    case factor(Quantity)
    /// A day.
    case date(CalendarDate)
    /// A figure that does not exist, and why.
    case missing(MissingReason)
}

/// How prominently an amount stands, which decides its precision.
public enum MoneyStyle: Sendable, Hashable {
    /// In a headline, a tile or a sentence: whole units with the sign of the currency.
    case headline
    /// In a cell under a head that names the currency: its decimals, no sign of the currency.
    case line
    /// In the total row of a table: its decimals with the sign of the currency.
    case total
    /// A difference: signed.
    case change
    /// Every digit there is, at least the decimals of the currency: where a reader recomputes.
    case exact
}

/// Why there is no figure.
public enum MissingReason: Sendable, Hashable {
    /// The catalog holds no rate.
    case notPriced
    /// The vendor does not sell it.
    case notOffered
    /// The source does not say.
    case notStated
    /// The question does not arise here.
    case notApplicable
}
