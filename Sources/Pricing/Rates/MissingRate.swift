public import Catalog
public import Formulas

/// A rate that a formula needs and the catalog does not hold.
public struct MissingRate: Sendable {
    /// The slot that stays empty.
    public let slot: RateSlot

    /// What was looked for.
    public let key: RateKey

    /// The nearest rates that there are, nearest first; never used instead.
    public let alternatives: [Rate]

    /// Whether there is a rate for every region, which does not stand for this one because the
    /// prices differ by region.
    public let differsByRegion: Bool

    /// Creates a missing rate.
    public init(
        slot: RateSlot,
        key: RateKey,
        alternatives: [Rate],
        differsByRegion: Bool = false
    ) {
        self.slot = slot
        self.key = key
        self.alternatives = alternatives
        self.differsByRegion = differsByRegion
    }
}
