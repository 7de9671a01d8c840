public import Catalog

extension PriceCoverage {
    /// The share of the ways to call a model that have a price, such as `93.7`, rounded down.
    public var percent: String { "\(permille / 10).\(permille % 10)" }

    /// How much of what was to be had has a price, as a sentence.
    public var words: String {
        "\(priced) of \(available) ways to call a model in a region have a price (\(percent) %), of"
            + " those available on \(snapshotDay)."
    }
}

extension PriceGap.Reason {
    /// The reason for a reader, as a sentence.
    var words: String {
        switch self {
        case .noPriceAnywhere: "No source names a price of it."
        case .noPriceInScope: "Sources name prices of it, but none for this scope."
        case .noPriceInRegion:
            "Sources name its prices in other regions, and none here; a price is never derived."
        }
    }
}
