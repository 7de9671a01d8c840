public import Quantities

/// How an amount becomes another one, step by step: a bar for each end, and between them one for
/// each step, which begins where the one before it ended.
public struct WaterfallChart: Sendable, Hashable {
    /// A bar with its label.
    public struct Bar: Sendable, Hashable {
        /// What it stands for.
        public let label: [Inline]

        /// The amount at an end, or the change in a step.
        public let amount: Money

        /// Creates a bar.
        public init(label: [Inline], amount: Money) {
            self.label = label
            self.amount = amount
        }
    }

    /// Where it begins.
    public let start: Bar

    /// The changes in order.
    public let steps: [Bar]

    /// What stands at the end, where the steps have led.
    public let end: [Inline]

    /// Creates a chart.
    public init(start: Bar, steps: [Bar], end: [Inline]) {
        self.start = start
        self.steps = steps
        self.end = end
    }
}
