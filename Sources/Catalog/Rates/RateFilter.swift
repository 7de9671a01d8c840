public import Quantities

/// Which rates of a catalog are asked for; what is nil does not matter.
public struct RateFilter: Sendable, Hashable {
    /// What sort of offering.
    public var kind: OfferingKind?

    /// Who sells.
    public var platform: PlatformID?

    /// What is sold.
    public var offering: OfferingID?

    /// What is counted.
    public var meter: MeterID?

    /// Where a rate holds: its own rates, and those for everywhere that it has no own ones for.
    public var region: Region?

    /// Where a request may be served.
    public var scope: Scope?

    /// How it is bought.
    public var tier: PurchaseTier?

    /// What the ledger says.
    public var status: RateStatus?

    /// Creates a filter that lets everything pass.
    public init() {}

    /// The rates in force on a day that pass, in order.
    public func rates(in catalog: RateCatalog, on day: CalendarDate) -> [Rate] {
        catalog.rates(on: day).filter { passes($0, in: catalog, on: day) }
    }

    private func passes(_ rate: Rate, in catalog: RateCatalog, on day: CalendarDate) -> Bool {
        let sku = rate.sku
        let offering = catalog.vocabulary.offerings[sku.offering]
        return (kind == nil || offering?.kind == kind)
            && (platform == nil || sku.platform == platform)
            && (self.offering == nil || sku.offering == self.offering)
            && (meter == nil || sku.meter == meter) && (scope == nil || sku.scope == scope)
            && (tier == nil || sku.tier == tier) && (status == nil || rate.status == status)
            && holds(rate, in: catalog, on: day)
    }

    private func holds(_ rate: Rate, in catalog: RateCatalog, on day: CalendarDate) -> Bool {
        guard let region else { return true }
        return catalog.rates(of: rate.sku.inRegion(region), on: day).contains(rate)
    }
}
