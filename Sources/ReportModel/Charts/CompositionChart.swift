public import Quantities

/// What an amount is made of: one bar for the whole, and below it a bar for each part, which begins
/// where the one before it ends.
public struct CompositionChart: Sendable, Hashable {
    /// A part of the whole.
    public struct Part: Sendable, Hashable {
        /// What it is.
        public let label: [Inline]

        /// The amount, at least 0.
        public let amount: Money

        /// Creates a part.
        public init(label: [Inline], amount: Money) {
            self.label = label
            self.amount = amount
        }
    }

    /// The parts in the order in which they stand, at most six.
    public let parts: [Part]

    /// Creates a chart.
    public init(parts: [Part]) {
        self.parts = parts
    }
}
