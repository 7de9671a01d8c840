/// A column of a table of usage, in the order of the table.
public enum UsageColumn: String, Sendable, Hashable, CaseIterable {
    /// The month, such as `2026-10`.
    case month
    /// A ``UsageSource``.
    case source
    /// The account that used it, or empty.
    case account
    /// An AWS region code, or empty.
    case region
    /// Who sold it: a platform of the catalog, or empty.
    case platform
    /// An offering of the catalog, or what the source calls it.
    case model
    /// A scope of the catalog, or empty.
    case scope
    /// A tier of the catalog, or empty.
    case tier
    /// A meter of the catalog, or the usage type of the bill, or empty.
    case meter
    /// The service as the bill calls it, or empty.
    case service
    /// Who made the requests, or empty.
    case principal
    /// ``UsageTags``, or empty.
    case tags
    /// How many requests the group had, the same for each of its meters, or empty.
    case requests
    /// How much was used, a plain decimal, or empty.
    case quantity
    /// What the quantity is in: `tokens`.
    case unit
    /// What was billed, a plain decimal, or empty.
    case cost = "billed_cost"
    /// The currency of the cost by its code of ISO 4217, or empty.
    case currency
    /// A ``UsageCharge``.
    case charge
    /// The last day with usage, or empty.
    case lastDay = "last_day"
    /// The 5th percentile of the sizes of requests, or empty.
    case p5
    /// Their median, or empty.
    case p50
    /// Their 95th percentile, or empty.
    case p95
    /// Their mean, or empty.
    case mean

    /// The column's name in the header.
    public var name: String { rawValue }

    /// The first line of every table.
    public static let header = allCases.map(\.name).joined(separator: ",")
}
