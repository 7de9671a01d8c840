/// What one reader found in a foreign price list: nothing is guessed and nothing dropped silently.
public struct PriceListing: Sendable {
    /// The rates, in the order of the list.
    public let rates: [ListedRate]

    /// The entries that did not become rates.
    public let skipped: [SkippedEntry]

    /// The models that the catalog has no offering for; their entries are among the skipped.
    public let unknownModels: [UnknownModel]

    /// Creates a listing.
    public init(
        rates: [ListedRate],
        skipped: [SkippedEntry],
        unknownModels: [UnknownModel] = []
    ) {
        self.rates = rates
        self.skipped = skipped
        self.unknownModels = unknownModels
    }
}
