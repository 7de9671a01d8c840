import Catalog
import Quantities
import UsageTables

/// One request, or one line of a bill, as it is added up.
struct UsageEntry {
    /// How much of one meter.
    struct Count {
        /// What was counted; nil for a cost that is of no meter.
        let meter: MeterID?

        /// What the quantity is in.
        let unit: String

        /// How much; nil where only a cost is known.
        let quantity: Quantity?

        /// What was billed for it; nil where that is not known.
        var cost: Quantity?

        /// The quantity as a whole number of a request; nil for a bill.
        var size: Int?
    }

    /// The group that it belongs to.
    var group: UsageGroup

    /// The day; nil where that is not known.
    var day: CalendarDate?

    /// Whether it is one request; false for a line of a bill.
    let isRequest: Bool

    /// What was used.
    var counts: [Count]

    /// The currency of the costs; nil without any.
    var currency: Currency?
}
