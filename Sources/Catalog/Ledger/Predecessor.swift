public import Quantities

/// The release before another one, and what it and all before it were then.
public struct Predecessor: Sendable, Hashable {
    /// The release.
    public let release: CalendarDate

    /// The SHA-256 of its table, in hexadecimal.
    public let sha256: String

    /// The digest of the ledger up to and with it, as ``Release/ledgerSHA256``; nil for a release
    /// that was made before such digests were written.
    public let ledgerSHA256: String?

    /// Creates a predecessor.
    public init(release: CalendarDate, sha256: String, ledgerSHA256: String? = nil) {
        self.release = release
        self.sha256 = sha256
        self.ledgerSHA256 = ledgerSHA256
    }
}
