public import Catalog
public import Pricing
public import Quantities

/// A way to buy the tokens of a workload that has a price.
public struct ComparedOption: Sendable {
    /// The way.
    public let way: PurchaseWay

    /// How the scenario with it was compiled.
    public let model: CostModel

    /// What the tokens of the workload cost a month, at list price.
    public let tokens: Total

    /// What the whole scenario costs a month, at list price.
    public let total: Total

    /// How long a prompt prefix is cached; nil where nothing is cached.
    public let cacheLifetime: CacheLifetime?

    /// What becomes of the things around the model; nothing for the workload as it stands.
    public let surroundings: [Surrounding]

    /// By how much a month costs more than with the workload as it stands; nil where lines lack a
    /// price that others have.
    public let difference: Money?

    /// The difference as a share of the scenario's cost; nil also where that is a lower bound.
    public let share: Quantity?

    /// Whether this is the workload as it stands.
    public let isBaseline: Bool
}
