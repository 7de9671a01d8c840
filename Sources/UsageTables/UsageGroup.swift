public import Catalog
public import Quantities

/// What is added up in one group: the same place, model and way to buy, for the same people.
public struct UsageGroup: Sendable, Hashable {
    /// The month; of a bill, the one that it is for.
    public var month: CalendarMonth

    /// What it was read from.
    public var source: UsageSource

    /// The account that used it; empty where the source does not say.
    public var account = ""

    /// Where the requests were made; nil where that is not known.
    public var region: Region?

    /// Who sold it; nil where the catalog has no such platform.
    public var platform: PlatformID?

    /// The offering's id where the catalog knows the model, else what the source calls it; empty
    /// where the source names none.
    public var model = ""

    /// Where a request could be served; nil where that is not known.
    public var scope: Scope?

    /// How it was bought; nil where that is not known.
    public var tier: PurchaseTier?

    /// The service of the bill, such as `AmazonBedrock`; empty where the source names none.
    public var service = ""

    /// Who made the requests, such as the ARN of a role; empty unless the project keeps it.
    public var principal = ""

    /// What it belongs to.
    public var tags = UsageTags.none

    /// What the cost is for.
    public var charge = UsageCharge.usage

    /// Creates a group of a month and a source, of which nothing else is known.
    public init(month: CalendarMonth, source: UsageSource) {
        self.month = month
        self.source = source
    }

    /// The source and the account, which one export covers.
    public var part: UsagePart { UsagePart(source: source, account: account) }
}
