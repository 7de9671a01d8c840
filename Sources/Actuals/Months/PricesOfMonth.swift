import Catalog
import Quantities

/// List prices of a month, as they were known then and as they are known now.
struct PricesOfMonth {
    private var known: ListPrices

    /// As they are known now.
    var now: ListPrices

    init(
        _ month: CalendarMonth,
        _ then: RateCatalog,
        _ now: RateCatalog,
        _ exchange: ExchangeRate
    ) {
        known = ListPrices(then, on: month.firstDay, in: exchange)
        self.now = ListPrices(now, on: month.firstDay, in: exchange)
    }

    /// The prices of some cells as they were known then; those without one are left out.
    mutating func then(of cells: [UsageCell]) throws(ArithmeticFailure) -> [UsageCell: Quantity] {
        var prices: [UsageCell: Quantity] = [:]
        for cell in cells { prices[cell] = try known.price(of: cell) }
        return prices
    }

    /// By how much the prices of some cells are others now.
    mutating func corrections(
        of cells: [UsageCell]
    ) throws(ArithmeticFailure) -> [UsageCell: Quantity] {
        var corrections: [UsageCell: Quantity] = [:]
        for cell in cells {
            guard let then = try known.price(of: cell), let now = try now.price(of: cell) else {
                continue
            }
            corrections[cell] = try now - then
        }
        return corrections
    }
}
