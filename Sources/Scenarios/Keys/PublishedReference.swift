public import Quantities

/// A figure that others published, to stand beside ours.
public struct PublishedReference: Sendable, Hashable {
    /// Who published it.
    public let source: String

    /// What it says, in its own terms.
    public let says: String

    /// The low end of its range, in dollars a month.
    public let low: Money

    /// The high end of its range, in dollars a month.
    public let high: Money

    /// What it covers.
    public let covers: Coverage

    /// Creates a published reference.
    public init(source: String, says: String, low: Money, high: Money, covers: Coverage) {
        self.source = source
        self.says = says
        self.low = low
        self.high = high
        self.covers = covers
    }

    /// The same figures in another currency, each converted once.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func converted(
        by exchange: ExchangeRate
    ) throws(ArithmeticFailure) -> PublishedReference {
        PublishedReference(
            source: source,
            says: says,
            low: try exchange.money(of: low.dollars()),
            high: try exchange.money(of: high.dollars()),
            covers: covers
        )
    }

    /// The part of the cost that a published figure covers.
    public enum Coverage: String, Sendable, Hashable, CaseIterable {
        /// Model inference only.
        case inference
        /// Everything.
        case total
    }
}
