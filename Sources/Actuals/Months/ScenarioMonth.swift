public import Quantities
public import UsageTables

/// What a scenario cost in a month, beside its estimate.
public struct ScenarioMonth: Sendable {
    /// The month.
    public let month: CalendarMonth

    /// The id of the scenario.
    public let scenario: String

    /// The way from the estimate to what it cost.
    public let walk: CostWalk

    /// The sources of what it cost, in order; none where no line of the month is claimed.
    public let sources: [UsageSource]

    /// The estimate of the days that are compared in the three cases, on the bills of clouds after
    /// discounts and credits.
    public let estimate: Spread<Quantity>

    /// What a month is estimated to cost beside those bills.
    public let ownCosts: Quantity

    /// The credits on the bill; nought, or below it.
    public let credits: Quantity

    /// What counted the requests; nil where nobody did, or where it saw other tokens than the bill.
    public let requestSource: UsageSource?

    /// How many requests there were; nil where nobody counted them.
    public let requests: Quantity?

    /// How many requests are estimated for the days that are compared.
    public let estimatedRequests: Quantity

    /// The days that are compared; nil for the whole month.
    public let days: Days?

    /// How many lines of the estimate have no price, so that it is a lower bound.
    public let unpricedLines: Int

    /// How many lines of usage have neither a cost nor a list price, likewise.
    public let unpricedUsage: Int

    /// Whether a bill says what it cost; else the actual cost is what a gateway spent, or what was
    /// logged at list price.
    public var isBilled: Bool { sources.contains(where: \.isBill) }
}
