public import Quantities

/// A line item with what became of it.
public struct EstimatedLine: Sendable {
    /// The line item.
    public let item: LineItem

    /// Its amount, or why there is none.
    public let outcome: Outcome

    /// How much is used; nil where that depends on a line without an amount.
    public let usage: Spread<Quantity>?

    /// Creates an estimated line.
    public init(item: LineItem, outcome: Outcome, usage: Spread<Quantity>?) {
        self.item = item
        self.outcome = outcome
        self.usage = usage
    }
}
