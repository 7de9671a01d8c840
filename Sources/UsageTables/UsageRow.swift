public import Catalog
public import Quantities

/// What a group used of one meter, and what that cost.
public struct UsageRow: Sendable, Hashable {
    /// The group.
    public let group: UsageGroup

    /// What was counted: a meter of the catalog, or the usage type where the catalog has none; nil
    /// for a cost that is of no meter, such as a tax.
    public let meter: MeterID?

    /// What the quantity is in, such as `tokens`; empty without a quantity.
    public let unit: String

    /// How many requests the whole group had, the same for each of its meters; nil where the source
    /// does not say.
    public let requests: Int?

    /// How much was used; below zero only where a bill takes something back.
    public let quantity: Quantity?

    /// What was billed, in the currency of the table; nil where the source does not say.
    public let cost: Quantity?

    /// The last day of the month with usage; nil where the source names no days.
    public let lastDay: CalendarDate?

    /// How large single requests were; nil for a bill.
    public let sizes: RequestSizes?

    /// Creates a row.
    public init(
        group: UsageGroup,
        meter: MeterID?,
        unit: String,
        requests: Int? = nil,
        quantity: Quantity? = nil,
        cost: Quantity? = nil,
        lastDay: CalendarDate? = nil,
        sizes: RequestSizes? = nil
    ) {
        self.group = group
        self.meter = meter
        self.unit = unit
        self.requests = requests
        self.quantity = quantity
        self.cost = cost
        self.lastDay = lastDay
        self.sizes = sizes
    }
}
