public import Diagnostics
public import Quantities

/// What a month may cost, after discounts and without what falls once.
public struct Budget: Sendable, Hashable {
    /// The limit a month, in the currency of the report.
    public let monthly: Money

    /// The limit a month in dollars.
    public let dollars: Money

    /// The share of the limit from which a cost is near it, above 0 and up to 1.
    public let near: Quantity

    /// Where the limit is stated.
    public let origin: SourceRange

    /// Creates a budget.
    ///
    /// - Parameters:
    ///   - monthly: The limit a month, in the currency of the report.
    ///   - dollars: The same in dollars; nil where the report is in dollars.
    ///   - near: The share of the limit from which a cost is near it.
    ///   - origin: Where the limit is stated.
    public init(monthly: Money, dollars: Money? = nil, near: Quantity, origin: SourceRange) {
        self.monthly = monthly
        self.dollars = dollars ?? monthly
        self.near = near
        self.origin = origin
    }

    /// The same budget of a report in dollars.
    public var inDollars: Budget { Budget(monthly: dollars, near: near, origin: origin) }
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

    /// The same budget of a report in dollars.
    public var inDollars: TagBudget { TagBudget(tag: tag, budget: budget.inDollars) }
}
