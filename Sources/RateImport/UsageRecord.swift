public import Catalog

/// One record of a stream of usages.
public struct UsageRecord: Sendable, Hashable {
    /// What the record is called where it comes from.
    public let id: String?

    /// The usage.
    public let usage: Usage

    /// Creates a record.
    public init(id: String?, usage: Usage) {
        self.id = id
        self.usage = usage
    }
}
