/// Why a line is no usage record.
public struct UsageRecordFailure: Error, Sendable, Hashable {
    /// A stable name in kebab-case, such as `bad-json`.
    public let code: String

    /// One sentence without a full stop.
    public let summary: String

    /// The id of the record where it could be read.
    public let id: String?

    /// Creates a failure.
    public init(_ code: String, _ summary: String, id: String? = nil) {
        self.code = code
        self.summary = summary
        self.id = id
    }
}
