import Catalog
public import Pricing
public import Quantities
public import Scenarios

/// A model that is sold in one way, with its program for each set of options.
public struct CalculatorOffer: Sendable {
    /// A program with what it cannot say.
    public struct Quote: Sendable {
        /// The program.
        public let calculation: Calculation

        /// The amounts of its rates: as published, or as a price list has them.
        public let prices: [Quantity]

        /// Why nothing can wait for a batch; nil where it can, or where nobody asks.
        public let unbatched: ComparisonGap.Reason?

        /// Why no guardrail can be added; nil where one can.
        public let unguarded: ComparisonGap.Reason?
    }

    /// The way.
    public let way: PurchaseWay

    /// Who sells it, as the file of a scenario says it.
    public let seller: CalculatorSeller

    /// The program for each set of options by its key, or why there is none.
    public let quotes: [String: Result<Quote, ComparisonGap.Reason>]

    /// Whether a set of options can be bought so.
    public var isPriced: Bool {
        quotes.values.contains { if case .success = $0 { true } else { false } }
    }
}
