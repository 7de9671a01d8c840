/// Which of the prices of a bill is meant.
public enum PriceLevel: Sendable, Hashable {
    /// What the vendor publishes.
    case list
    /// After negotiated discounts.
    case contracted
}
