public import Catalog

/// A model of a foreign price list that the catalog has no offering for.
public struct UnknownModel: Sendable, Hashable {
    /// Who sells it.
    public let platform: PlatformID

    /// What the list calls it there, without a profile's prefix.
    public let vendorID: String

    /// Creates an unknown model.
    public init(platform: PlatformID, vendorID: String) {
        self.platform = platform
        self.vendorID = vendorID
    }
}

extension UnknownModel: Comparable {
    /// Orders by platform, then by vendor id.
    public static func < (left: UnknownModel, right: UnknownModel) -> Bool {
        (left.platform.text, left.vendorID) < (right.platform.text, right.vendorID)
    }
}
