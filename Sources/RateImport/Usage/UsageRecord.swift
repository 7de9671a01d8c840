public import Catalog

/// One record of a stream of usages.
public struct UsageRecord: Sendable, Hashable {
    /// What the record is called where it comes from.
    public let id: String?

    /// The usage.
    public let usage: Usage

    /// The error with which the call failed, such as `ThrottlingException`, so that it costs nothing;
    /// nil for any other call.
    public let failedCall: String?

    /// What to know about what was read.
    public let warnings: [UsageWarning]

    /// Creates a record.
    public init(
        id: String?,
        usage: Usage,
        failedCall: String? = nil,
        warnings: [UsageWarning] = []
    ) {
        self.id = id
        self.usage = usage
        self.failedCall = failedCall
        self.warnings = warnings
    }
}
