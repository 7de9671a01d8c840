import Catalog

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

extension PriceListing {
    /// What several files of one list state together; a rate that two of them price differently is
    /// skipped.
    public static func joined(_ listings: [PriceListing]) -> PriceListing {
        guard listings.count != 1 else { return listings[0] }
        let merged = RateMerger.merge(listings.flatMap(\.rates))
        return PriceListing(
            rates: merged.rates,
            skipped: listings.flatMap(\.skipped) + merged.skipped,
            unknownModels: Set(listings.flatMap(\.unknownModels)).sorted()
        )
    }

    /// The listing without some offerings, whose rates are skipped.
    public func leavingOut(_ selections: [OfferingSelection]) -> PriceListing {
        let isOut = { (rate: ListedRate) in selections.contains { $0.contains(rate.key.sku) } }
        let left = rates.filter(isOut)
            .map {
                SkippedEntry(
                    entry: $0.entry,
                    reason: "left out on request",
                    wares: [ListedWare(of: $0.key)]
                )
            }
        return PriceListing(
            rates: rates.filter { !isOut($0) },
            skipped: skipped + left,
            unknownModels: unknownModels
        )
    }
}
