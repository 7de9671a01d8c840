import Catalog
import Pricing
import Quantities
import Scenarios

/// What a unit of a cell costs at list price on a day.
struct ListPrices {
    private var pricing: UsagePricing
    private let exchange: ExchangeRate

    init(_ catalog: RateCatalog, on day: CalendarDate, in exchange: ExchangeRate) {
        pricing = UsagePricing(catalog: catalog, asOf: day)
        self.exchange = exchange
    }

    /// The price of a unit in the currency of the comparison; nil where there is no single one.
    mutating func price(of cell: UsageCell) throws(ArithmeticFailure) -> Quantity? {
        let usage = Usage(
            platform: cell.model.platform ?? .bedrock,
            model: cell.model.name,
            region: cell.place.region,
            scope: cell.place.scope,
            tier: cell.tier ?? .standard,
            counts: [Usage.Count(cell.meter, 1)]
        )
        guard let line = try? pricing.price(usage).price?.lines.first else { return nil }
        return try exchange.amount(of: line.rate.price.perUnit)
    }
}
