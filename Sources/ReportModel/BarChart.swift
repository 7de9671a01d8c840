public import Quantities

/// Differences in dollars side by side: a bar for each, to the right of a line where it is more and
/// to the left where it is less.
public struct BarChart: Sendable, Hashable {
    /// One difference.
    public struct Bar: Sendable, Hashable {
        /// What differs.
        public let label: [Inline]

        /// The difference.
        public let amount: Money

        /// Creates a bar.
        public init(label: [Inline], amount: Money) {
            self.label = label
            self.amount = amount
        }
    }

    /// The bars in the order in which they stand, at most twelve.
    public let bars: [Bar]

    /// Creates a chart.
    public init(bars: [Bar]) {
        self.bars = bars
    }
}
