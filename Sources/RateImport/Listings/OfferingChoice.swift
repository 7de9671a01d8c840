public import Catalog

/// The offerings that somebody who imports a list has decided about.
///
/// A list alone cannot tell an error of the record from a price move, nor which of two sources is
/// right, so a person says so.
public enum OfferingChoice: Sendable {
    /// Some offerings.
    case some([OfferingSelection])
    /// All.
    case all

    /// No offering.
    public static let none = OfferingChoice.some([])

    /// Whether the decision is about a key.
    public func contains(_ key: RateKey) -> Bool {
        switch self {
        case .some(let selections): selections.contains { $0.contains(key.sku) }
        case .all: true
        }
    }
}
