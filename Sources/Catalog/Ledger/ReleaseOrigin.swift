public import Diagnostics

/// Where a release's description states what the chain is made of.
public struct ReleaseOrigin: Sendable, Hashable {
    /// The description.
    public let file: String

    /// The digest of the release's own table.
    public let sha256: SourceRange?

    /// The date of the release before.
    public let previousRelease: SourceRange?

    /// The digest of the table before.
    public let previousSHA256: SourceRange?

    /// The digest of the ledger before.
    public let previousLedger: SourceRange?

    /// Creates an origin.
    public init(
        file: String,
        sha256: SourceRange?,
        previousRelease: SourceRange?,
        previousSHA256: SourceRange?,
        previousLedger: SourceRange? = nil
    ) {
        self.file = file
        self.sha256 = sha256
        self.previousRelease = previousRelease
        self.previousSHA256 = previousSHA256
        self.previousLedger = previousLedger
    }
}
