public import Catalog

/// Which differences between a list and the catalog are errors of the record.
///
/// A list alone cannot tell them from price moves, so a person says so.
public enum CorrectionChoice: Sendable {
    /// Those of some offerings; with an empty list every difference is a price move.
    case some([OfferingSelection])
    /// All.
    case all

    /// None: every difference is a price move.
    public static let none = CorrectionChoice.some([])

    /// Whether a difference of a key is an error of the record.
    public func contains(_ key: RateKey) -> Bool {
        switch self {
        case .some(let selections): selections.contains { $0.contains(key.sku) }
        case .all: true
        }
    }
}
