public import Quantities

/// A line item with what became of it.
public struct EstimatedLine: Sendable {
    /// The line item.
    public let item: LineItem

    /// Its amount in the currency of the scenario, or why there is none.
    public let outcome: Outcome

    /// How much is used; nil where that depends on a line without an amount.
    public let usage: Spread<Quantity>?

    /// What its formula comes to in dollars, before the amount is converted; nil without an amount.
    public let dollars: Spread<Money>?

    /// Creates an estimated line.
    public init(
        item: LineItem,
        outcome: Outcome,
        usage: Spread<Quantity>?,
        dollars: Spread<Money>? = nil
    ) {
        self.item = item
        self.outcome = outcome
        self.usage = usage
        self.dollars = dollars
    }
}
