/// What somebody who reads the price of a usage should know about it.
public struct UsageWarning: Sendable, Hashable {
    /// A stable name in kebab-case, such as `input-may-count-cached`.
    public let code: String

    /// One sentence without a full stop.
    public let summary: String

    /// Creates a warning.
    public init(_ code: String, _ summary: String) {
        self.code = code
        self.summary = summary
    }
}
