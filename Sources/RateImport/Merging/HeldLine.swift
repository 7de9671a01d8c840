import Catalog

/// A line that an import would add if somebody said so, and why it does not by itself.
public struct HeldLine: Sendable {
    /// The line as it would be.
    public let line: DraftLine

    /// Why it is held back: one sentence without a full stop.
    public let reason: String

    /// Creates a held line.
    public init(_ line: DraftLine, because reason: String) {
        self.line = line
        self.reason = reason
    }
}
