public import Catalog

/// What is sold on one platform, or on all.
public struct OfferingSelection: Sendable, Hashable {
    private let platform: PlatformID?
    private let offering: OfferingID

    /// Creates a selection; a nil platform stands for all.
    public init(_ offering: OfferingID, on platform: PlatformID?) {
        self.platform = platform
        self.offering = offering
    }

    /// Whether a rate is one of the selection.
    public func contains(_ sku: SKU) -> Bool {
        sku.offering == offering && (platform ?? sku.platform) == sku.platform
    }
}
