public import Catalog
public import Quantities

/// One rate as a foreign price list states it.
public struct ListedRate: Sendable, Hashable {
    /// What it is the rate of.
    public let key: RateKey

    /// The price with the list's own digits and unit.
    public let price: UnitPrice

    /// The first day on which it holds, where the list says; nil where it does not.
    public let effectiveFrom: CalendarDate?

    /// The first day on which it no longer holds; nil for an open end.
    public let effectiveUntil: CalendarDate?

    /// The entry of the list it was read from, for a person.
    public let entry: String

    /// What a reader should know about it.
    public let note: String?

    /// For a rate of everywhere, the regions that the list speaks of: a rate that the catalog has
    /// for one of them alone is compared with the list as well.
    public let regions: [Region]

    /// Creates a rate.
    public init(
        key: RateKey,
        price: UnitPrice,
        effectiveFrom: CalendarDate? = nil,
        effectiveUntil: CalendarDate? = nil,
        entry: String,
        note: String? = nil,
        regions: [Region] = []
    ) {
        self.key = key
        self.price = price
        self.effectiveFrom = effectiveFrom
        self.effectiveUntil = effectiveUntil
        self.entry = entry
        self.note = note
        self.regions = regions
    }
}
