public import Catalog

/// What a list has a price of, though the price could not be taken.
public struct ListedWare: Sendable, Hashable {
    private let platform: PlatformID
    let offering: OfferingID
    private let meter: MeterID?
    private let tier: PurchaseTier?
    private let region: Region?

    /// Creates a ware; a nil meter, tier or region stands for all.
    public init(
        _ offering: OfferingID,
        on platform: PlatformID,
        meter: MeterID? = nil,
        tier: PurchaseTier? = nil,
        region: Region? = nil
    ) {
        self.platform = platform
        self.offering = offering
        self.meter = meter
        self.tier = tier
        self.region = region
    }

    /// Whether it may be a thing that an entry prices.
    func isOf(_ item: PricedEntry.Item) -> Bool {
        (meter ?? item.meter) == item.meter && (tier ?? item.tier) == item.tier
    }

    /// Whether an item may be this one.
    public func covers(_ sku: SKU) -> Bool {
        platform == sku.platform && offering == sku.offering && (meter ?? sku.meter) == sku.meter
            && (tier ?? sku.tier) == sku.tier
            && (region == nil || sku.region == .everywhere || region == sku.region)
    }
}

extension ListedWare {
    /// The ware of a rate, whatever its scope and condition are.
    init(of key: RateKey) {
        let sku = key.sku
        self.init(
            sku.offering,
            on: sku.platform,
            meter: sku.meter,
            tier: sku.tier,
            region: sku.region == .everywhere ? nil : sku.region
        )
    }
}

extension PricedEntry {
    /// What the entry has prices of.
    var wares: [ListedWare] {
        var region: Region?
        if case .region(let stated, _) = place { region = stated }
        return prices.map {
            ListedWare(
                offering,
                on: platform,
                meter: $0.item.meter,
                tier: $0.item.tier,
                region: region
            )
        }
    }
}
