/// A way to call a model that has no price, with the regions for which that is so.
public struct PriceGap: Sendable, Hashable {
    /// Why there is no price.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// No source names a price of the model on the platform.
        case noPriceAnywhere = "no-price-anywhere"
        /// Sources name prices of the model, but none in this scope.
        case noPriceInScope = "no-price-in-scope"
        /// Sources name prices in this scope for other regions.
        case noPriceInRegion = "no-price-in-region"
    }

    /// Who sells.
    public let platform: PlatformID

    /// What is sold.
    public let offering: OfferingID

    /// Where a request may be served.
    public let scope: Scope

    /// Why there is no price.
    public let reason: Reason

    /// The regions that a request without a price comes from, in order.
    public let regions: [Region]

    /// Creates a gap.
    public init(
        platform: PlatformID,
        offering: OfferingID,
        scope: Scope,
        reason: Reason,
        regions: [Region]
    ) {
        self.platform = platform
        self.offering = offering
        self.scope = scope
        self.reason = reason
        self.regions = regions
    }
}
