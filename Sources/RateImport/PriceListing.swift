/// What one reader found in a foreign price list: nothing is guessed and nothing dropped silently.
public struct PriceListing: Sendable {
    /// The rates, in the order of the list.
    public let rates: [ListedRate]

    /// The entries that did not become rates.
    public let skipped: [SkippedEntry]

    /// Creates a listing.
    public init(rates: [ListedRate], skipped: [SkippedEntry]) {
        self.rates = rates
        self.skipped = skipped
    }
}
