public import Quantities

/// Amounts side by side from nought, each made of the same parts: which of several costs least, and
/// why.
public struct RankingChart: Sendable, Hashable {
    /// One of what is compared.
    public struct Bar: Sendable, Hashable {
        /// What it is, with its marks.
        public let label: [Inline]

        /// The amounts of the parts, each at least 0, in the order of the chart's parts.
        public let amounts: [Money]

        /// The sum of the amounts.
        public let total: Money

        /// Whether it stands out, such as the one in use.
        public let isMarked: Bool

        /// Creates a bar.
        public init(label: [Inline], amounts: [Money], total: Money, isMarked: Bool) {
            self.label = label
            self.amounts = amounts
            self.total = total
            self.isMarked = isMarked
        }
    }

    /// The names of the parts, at most five.
    public let parts: [String]

    /// What is compared, in the order in which it stands; at most twelve.
    public let bars: [Bar]

    /// Creates a chart.
    public init(parts: [String], bars: [Bar]) {
        self.parts = parts
        self.bars = bars
    }
}
