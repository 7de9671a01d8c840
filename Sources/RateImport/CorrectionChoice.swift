public import Catalog

/// Which differences between a list and the catalog are errors of the record.
///
/// A list alone cannot tell them from price moves, so a person says so.
public enum CorrectionChoice: Sendable {
    /// None: every difference is a price move.
    case none
    /// Those of some offerings.
    case offerings(Set<OfferingID>)
    /// All.
    case all

    /// Whether a difference of a key is an error of the record.
    public func contains(_ key: RateKey) -> Bool {
        switch self {
        case .none: false
        case .offerings(let offerings): offerings.contains(key.sku.offering)
        case .all: true
        }
    }
}
