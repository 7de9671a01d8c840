import Catalog
import Quantities

/// One entry of a price list whose offering the catalog knows, with the prices it states.
struct PricedEntry {
    /// A price of the entry, apart from where it holds.
    struct Item: Hashable {
        let meter: MeterID
        let tier: PurchaseTier
        let condition: RateCondition?
        /// The first day on which it holds, where the list says.
        var effectiveFrom: CalendarDate?
        /// The first day on which it no longer holds, where the list says.
        var effectiveUntil: CalendarDate?
    }

    /// The entry's name in the list.
    let id: String

    /// Who sells it.
    let platform: PlatformID

    /// What is sold.
    let offering: OfferingID

    /// Where.
    let place: ListedPlace

    /// The prices in the order of the list, each thing once.
    let prices: [(item: Item, price: EntryPrice)]

    /// The prices by what they are of.
    let priceOf: [Item: EntryPrice]

    init(
        id: String,
        platform: PlatformID,
        offering: OfferingID,
        place: ListedPlace,
        prices: [(item: Item, price: EntryPrice)]
    ) {
        self.id = id
        self.platform = platform
        self.offering = offering
        self.place = place
        self.prices = prices
        priceOf = Dictionary(prices.map { ($0.item, $0.price) }) { first, _ in first }
    }

    /// Whether another entry states a price of one thing at least in common, and no other price of
    /// such a thing.
    func agrees(with other: PricedEntry) -> Bool {
        let shared = prices.compactMap { item, price in other.priceOf[item].map { (price, $0) } }
        return !shared.isEmpty && shared.allSatisfy { $0.price.costsSame(as: $1.price) }
    }
}
