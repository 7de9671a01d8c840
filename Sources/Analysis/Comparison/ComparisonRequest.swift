public import Catalog

/// What a comparison is to look at; what is left empty follows from the scenario and the catalog.
public struct ComparisonRequest: Sendable {
    /// The workload; nil for the first one that can be compared.
    public var workload: String?

    /// The models; empty for that of the workload and those that the scenario names.
    public var models: [OfferingID] = []

    /// The platforms; empty for every one that has a price.
    public var platforms: [PlatformID] = []

    /// The tiers; empty for all in which the workload's own model is sold, and for other models
    /// those in which the workload buys now.
    public var tiers: [PurchaseTier] = []

    /// The scopes; empty for all that have a price.
    ///
    /// A platform whose prices know no scope is looked at in any case.
    public var scopes: [Scope] = []

    /// The regions that requests are made from, on platforms that sell by region; empty for that
    /// of the workload.
    public var regions: [Region] = []

    /// Creates a request that leaves everything to the scenario and the catalog.
    public init() {}
}
