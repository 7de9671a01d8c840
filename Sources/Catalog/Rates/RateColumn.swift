/// A column of a release's table, in the order of the table.
public enum RateColumn: Int, Sendable, Hashable, CaseIterable {
    /// Who sells.
    case platform
    /// What is sold.
    case offering
    /// What is counted.
    case meter
    /// An AWS region code, or `*`.
    case region
    /// A ``Scope``, or empty.
    case scope
    /// A ``PurchaseTier``.
    case tier
    /// A ``RateCondition``, or empty.
    case condition
    /// The published figure, a plain decimal.
    case price
    /// What the figure buys: `1000000 tokens`, `OCU-hour`.
    case per
    /// The first day.
    case effectiveFrom
    /// The first day on which the rate no longer holds, or empty.
    case effectiveUntil
    /// A ``RateStatus``.
    case status
    /// The sources' ids, with `;` between them.
    case source
    /// What a reader should know.
    case note

    /// The column's name in the header.
    public var name: String {
        switch self {
        case .platform: "platform"
        case .offering: "offering"
        case .meter: "meter"
        case .region: "region"
        case .scope: "scope"
        case .tier: "tier"
        case .condition: "condition"
        case .price: "price_usd"
        case .per: "per"
        case .effectiveFrom: "effective_from"
        case .effectiveUntil: "effective_until"
        case .status: "status"
        case .source: "source"
        case .note: "note"
        }
    }

    /// The first line of every table.
    public static let header = allCases.map(\.name).joined(separator: ",")
}
