public import Catalog

/// Why a lever does not apply.
public enum LeverRefusal: Error, Sendable, Hashable {
    /// For a reason of its own: a clause without a full stop.
    case reason(String)
    /// The catalog does not hold what it would have to be paid at.
    case noRate(RateKey)
}
