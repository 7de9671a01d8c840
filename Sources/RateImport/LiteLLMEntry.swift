import Catalog

/// One entry of a LiteLLM map whose offering the catalog knows, with the prices it states.
struct LiteLLMEntry {
    /// A price of the entry, apart from where it holds.
    struct Item: Hashable {
        let meter: MeterID
        let tier: PurchaseTier
        let condition: RateCondition?
    }

    /// The entry's name in the map.
    let id: String

    /// Who sells it.
    let platform: PlatformID

    /// What is sold.
    let offering: OfferingID

    /// Where.
    let place: LiteLLMName.Place

    /// The prices in the order of the map, each thing once.
    let prices: [(item: Item, price: LiteLLMPrice)]

    /// The prices by what they are of.
    let priceOf: [Item: LiteLLMPrice]

    init(
        id: String,
        platform: PlatformID,
        offering: OfferingID,
        place: LiteLLMName.Place,
        prices: [(item: Item, price: LiteLLMPrice)]
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
    func agrees(with other: LiteLLMEntry) -> Bool {
        let shared = prices.compactMap { item, price in other.priceOf[item].map { (price, $0) } }
        return !shared.isEmpty && shared.allSatisfy { $0.price.costsSame(as: $1.price) }
    }
}
