/// How far a SKU is from another one of the same meter, offering and platform.
struct SKUDistance: Comparable {
    private let differences: Int
    private let journey: Int

    init(from sku: SKU, to other: SKU) {
        if other.region == sku.region || other.region == .everywhere {
            journey = 0
        } else {
            journey = other.region.geography == sku.region.geography ? 1 : 2
        }
        let isElsewhere = journey > 0
        differences =
            [sku.tier != other.tier, sku.scope != other.scope, isElsewhere].count { $0 }
    }

    static func < (left: SKUDistance, right: SKUDistance) -> Bool {
        (left.differences, left.journey) < (right.differences, right.journey)
    }
}
