public import Quantities

/// Differences in dollars side by side: a bar for each, to the right of a line where it is more and
/// to the left where it is less, or to both sides where it may be either.
public struct BarChart: Sendable, Hashable {
    /// One difference, or the two that are the ends of a range.
    public struct Bar: Sendable, Hashable {
        /// What differs.
        public let label: [Inline]

        /// The difference; with two ends, the one in the lower case.
        public let amount: Money

        /// The difference at the other end; nil for a difference without a range.
        public let otherEnd: Money?

        /// Creates a bar.
        public init(label: [Inline], amount: Money, otherEnd: Money? = nil) {
            self.label = label
            self.amount = amount
            self.otherEnd = otherEnd
        }
    }

    /// The bars in the order in which they stand, at most twelve.
    public let bars: [Bar]

    /// Creates a chart.
    public init(bars: [Bar]) {
        self.bars = bars
    }
}
