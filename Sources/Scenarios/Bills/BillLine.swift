public import Catalog

/// One line of a bill: what was used, and what it cost.
public struct BillLine: Sendable {
    /// Whose usage it was.
    public let account: String

    /// The vendor id that was invoked, such as `eu.amazon.nova-lite-v1:0`.
    public let resource: String

    /// The region of the request.
    public let region: Region

    /// The usage type, which says what was counted and in which unit.
    public let usageType: String

    /// The amount billed.
    public let cost: BilledNumber

    /// How much was used, in the unit of the usage type.
    public let amount: BilledNumber

    /// Creates a line.
    public init(
        account: String,
        resource: String,
        region: Region,
        usageType: String,
        cost: BilledNumber,
        amount: BilledNumber
    ) {
        self.account = account
        self.resource = resource
        self.region = region
        self.usageType = usageType
        self.cost = cost
        self.amount = amount
    }
}
