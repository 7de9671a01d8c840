public import Catalog
public import Formulas

/// A rate of the catalog in the slot that a formula names.
public struct BoundRate: Sendable {
    /// The slot.
    public let slot: RateSlot

    /// The rate.
    public let rate: Rate

    /// Creates a bound rate.
    public init(slot: RateSlot, rate: Rate) {
        self.slot = slot
        self.rate = rate
    }
}
