public import Quantities

/// The release before another one, and what its table was then.
public struct Predecessor: Sendable, Hashable {
    /// The release.
    public let release: CalendarDate

    /// The SHA-256 of its table, in hexadecimal.
    public let sha256: String

    /// Creates a predecessor.
    public init(release: CalendarDate, sha256: String) {
        self.release = release
        self.sha256 = sha256
    }
}
