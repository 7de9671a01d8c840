/// An item that can be bought: a meter of an offering, on a platform, somewhere, in some way.
public struct SKU: Sendable, Hashable {
    /// Who sells it.
    public let platform: PlatformID

    /// What is sold.
    public let offering: OfferingID

    /// What is counted.
    public let meter: MeterID

    /// Where.
    public let region: Region

    /// Where a request may be served; nil where that has no meaning.
    public let scope: Scope?

    /// How it is bought.
    public let tier: PurchaseTier

    /// Creates a SKU.
    public init(
        platform: PlatformID,
        offering: OfferingID,
        meter: MeterID,
        region: Region = .everywhere,
        scope: Scope? = nil,
        tier: PurchaseTier = .standard
    ) {
        self.platform = platform
        self.offering = offering
        self.meter = meter
        self.region = region
        self.scope = scope
        self.tier = tier
    }

    /// The same item in another region.
    public func inRegion(_ region: Region) -> SKU {
        SKU(
            platform: platform,
            offering: offering,
            meter: meter,
            region: region,
            scope: scope,
            tier: tier
        )
    }

    /// The same item, bought in another way.
    public func inTier(_ tier: PurchaseTier) -> SKU {
        SKU(
            platform: platform,
            offering: offering,
            meter: meter,
            region: region,
            scope: scope,
            tier: tier
        )
    }
}

extension SKU: Comparable {
    /// Orders by platform, offering, meter, region, scope and tier.
    public static func < (left: SKU, right: SKU) -> Bool {
        guard left.platform == right.platform else { return left.platform < right.platform }
        guard left.offering == right.offering else { return left.offering < right.offering }
        guard left.meter == right.meter else { return left.meter < right.meter }
        guard left.region == right.region else { return left.region < right.region }
        return left.options < right.options
    }

    private var options: (Int, Int) {
        (
            scope.flatMap { Scope.allCases.firstIndex(of: $0) } ?? -1,
            PurchaseTier.allCases.firstIndex(of: tier) ?? -1
        )
    }
}

extension SKU: CustomStringConvertible {
    /// The parts with slashes between them, and `-` for no scope.
    public var description: String {
        "\(platform)/\(offering)/\(meter)/\(region)/\(scope?.rawValue ?? "-")/\(tier.rawValue)"
    }
}
