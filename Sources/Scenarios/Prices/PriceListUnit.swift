public import Quantities

/// How many tokens a price of a price list is for.
public enum PriceListUnit: String, Sendable, Hashable, CaseIterable {
    /// A million.
    case million = "1M tokens"
    /// A thousand.
    case thousand = "1K tokens"

    /// The number of tokens.
    public var tokens: Quantity {
        switch self {
        case .million: Quantity(1_000_000)
        case .thousand: Quantity(1_000)
        }
    }
}
