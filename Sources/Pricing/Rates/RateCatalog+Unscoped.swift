public import Catalog
public import Quantities

extension RateCatalog {
    /// The rates of an item in force on a day; where a scope has no meaning the catalog leaves it
    /// out.
    public func ratesWithOrWithoutScope(of sku: SKU, on day: CalendarDate) -> [Rate] {
        let found = rates(of: sku, on: day)
        guard found.isEmpty, sku.scope != nil else { return found }
        let unscoped = SKU(
            platform: sku.platform,
            offering: sku.offering,
            meter: sku.meter,
            region: sku.region,
            tier: sku.tier
        )
        return rates(of: unscoped, on: day)
    }
}
