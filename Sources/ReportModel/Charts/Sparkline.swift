public import Quantities

/// How an amount moved over a few steps, as small as a word.
public struct Sparkline: Sendable, Hashable {
    /// The amounts in order, each at least 0; two at least.
    public let amounts: [Money]

    /// What a reader should take from it, in a few words.
    public let summary: String

    /// Creates a sparkline.
    public init(_ amounts: [Money], summary: String) {
        self.amounts = amounts
        self.summary = summary
    }
}
