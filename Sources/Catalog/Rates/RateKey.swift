/// What has one price on one day: a SKU under a condition.
public struct RateKey: Sendable, Hashable {
    /// The item.
    public let sku: SKU

    /// When the price applies; nil for the price that applies otherwise.
    public let condition: RateCondition?

    /// Creates a key.
    public init(_ sku: SKU, condition: RateCondition? = nil) {
        self.sku = sku
        self.condition = condition
    }
}

extension RateKey {
    /// The same key in another region.
    public func inRegion(_ region: Region) -> RateKey {
        RateKey(sku.inRegion(region), condition: condition)
    }
}

extension RateKey: Comparable {
    /// Orders by SKU, then the price without a condition, then by condition.
    public static func < (left: RateKey, right: RateKey) -> Bool {
        guard left.sku == right.sku else { return left.sku < right.sku }
        guard let second = right.condition else { return false }
        guard let first = left.condition else { return true }
        return first < second
    }
}

extension RateKey: CustomStringConvertible {
    /// The SKU, and the condition when there is one.
    public var description: String {
        guard let condition else { return sku.description }
        return "\(sku) (\(condition))"
    }
}
