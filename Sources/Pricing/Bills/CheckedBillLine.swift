public import Catalog
public import Quantities
public import Scenarios

/// A line of a bill beside what the catalog makes of it.
public struct CheckedBillLine: Sendable {
    /// What came of computing the line again.
    public enum Verdict: Sendable, Hashable {
        /// The same amount, to the last digit that the bill prints.
        case same
        /// Another amount, which the rounding of the printed usage accounts for: its true value
        /// may cost anything between the two, in dollars.
        case withinRounding(least: Quantity, most: Quantity)
        /// Another amount.
        case different
        /// The catalog has no rate for it.
        case noRate
        /// The catalog does not have the model.
        case unknownModel
        /// Nobody knows what the usage type counts.
        case unknownUsageType
    }

    /// The line of the bill.
    public let line: BillLine

    /// What its usage type counts.
    public let usage: UsageType?

    /// What was used.
    public let offering: OfferingID?

    /// The rate of the catalog.
    public let rate: Rate?

    /// What the printed usage costs at the rate, in dollars, not rounded.
    public let cost: Quantity?

    /// What came of it.
    public let verdict: Verdict

    init(
        line: BillLine,
        usage: UsageType? = nil,
        offering: OfferingID? = nil,
        rate: Rate? = nil,
        cost: Quantity? = nil,
        verdict: Verdict
    ) {
        self.line = line
        self.usage = usage
        self.offering = offering
        self.rate = rate
        self.cost = cost
        self.verdict = verdict
    }

    /// Whether the line could be computed again, so that its amounts can be compared.
    public var isCompared: Bool { cost != nil }

    /// Whether the bill and the catalog agree as far as the printed digits can tell.
    public var agrees: Bool {
        switch verdict {
        case .same, .withinRounding: true
        case .different, .noRate, .unknownModel, .unknownUsageType: false
        }
    }
}
