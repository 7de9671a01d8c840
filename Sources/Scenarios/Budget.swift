public import Diagnostics
public import Quantities

/// What a month may cost, after discounts and without what falls once.
public struct Budget: Sendable, Hashable {
    /// The limit in dollars a month.
    public let monthly: Money

    /// The share of the limit from which a cost is near it, above 0 and up to 1.
    public let near: Quantity

    /// Where the limit is stated.
    public let origin: SourceRange

    /// Creates a budget.
    public init(monthly: Money, near: Quantity, origin: SourceRange) {
        self.monthly = monthly
        self.near = near
        self.origin = origin
    }
}

/// The budget of all that has a tag.
public struct TagBudget: Sendable, Hashable {
    /// The tag.
    public let tag: Tag

    /// The budget.
    public let budget: Budget

    /// Creates a budget.
    public init(tag: Tag, budget: Budget) {
        self.tag = tag
        self.budget = budget
    }
}
