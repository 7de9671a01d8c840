public import Catalog

/// A part of the tokens of a workload that is bought in a tier of its own.
public struct TierShare: Sendable, Hashable {
    /// How the part is bought.
    public var tier: Choice<PurchaseTier>

    /// The share of all tokens; the shares of a workload are 100% together.
    public var share: Assumption

    /// Creates a tier with its share.
    public init(tier: Choice<PurchaseTier>, share: Assumption) {
        self.tier = tier
        self.share = share
    }
}
