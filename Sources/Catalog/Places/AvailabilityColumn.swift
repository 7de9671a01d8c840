/// A column of a snapshot's table, in the order of the table.
public enum AvailabilityColumn: Int, Sendable, Hashable, CaseIterable {
    /// Who sells.
    case platform
    /// What is sold.
    case offering
    /// An AWS region code, or `*` for each region without a line of its own.
    case region
    /// Whether a request may be served in that region only.
    case inRegion
    /// The prefixes of the profiles that serve a geography, with `;` between them, or `no`.
    case geo
    /// Whether a request may be served anywhere.
    case global
    /// A ``LifecycleStatus``.
    case lifecycle
    /// The sources' ids, with `;` between them.
    case source
    /// What a reader should know.
    case note

    /// The column's name in the header.
    public var name: String {
        switch self {
        case .platform: "platform"
        case .offering: "offering"
        case .region: "region"
        case .inRegion: "in_region"
        case .geo: "geo"
        case .global: "global"
        case .lifecycle: "lifecycle"
        case .source: "source"
        case .note: "note"
        }
    }
}
