public import Catalog

/// A way to buy the tokens of a workload: which model, from whom, where and how.
public struct PurchaseWay: Sendable, Hashable {
    /// The model.
    public let model: OfferingID

    /// Who sells it.
    public let platform: PlatformID

    /// The region that requests are made from; nil on a platform whose prices know none.
    public let region: Region?

    /// Where a request may be served; nil where that has no meaning.
    public let scope: Scope?

    /// How the tokens are bought; nil where several tiers share them, and where it is not for sale
    /// in any.
    public let tier: PurchaseTier?

    /// Creates a way.
    public init(
        model: OfferingID,
        platform: PlatformID,
        region: Region?,
        scope: Scope?,
        tier: PurchaseTier?
    ) {
        self.model = model
        self.platform = platform
        self.region = region
        self.scope = scope
        self.tier = tier
    }
}

extension PurchaseWay: Comparable {
    /// Orders by model, platform, region, scope and tier.
    public static func < (left: PurchaseWay, right: PurchaseWay) -> Bool {
        let (first, second) = (left.names, right.names)
        guard first == second else { return first < second }
        return left.options < right.options
    }

    private var names: (String, String, String) {
        (model.text, platform.text, region?.text ?? "")
    }

    private var options: (Int, Int) {
        (
            scope.flatMap { Scope.allCases.firstIndex(of: $0) } ?? -1,
            tier.flatMap { PurchaseTier.allCases.firstIndex(of: $0) } ?? -1
        )
    }
}
