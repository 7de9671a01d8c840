public import Catalog

/// A line that an import would add to the ledger, and why.
public struct DraftLine: Sendable {
    /// The line.
    public let entry: LedgerEntry

    /// How it changes what is known of its key: added, moved, corrected or withdrawn.
    public let kind: RateChange.Kind

    /// What the catalog has in force for the key on the line's first day; nil where it has nothing.
    public let prior: Rate?

    /// Creates a line.
    public init(entry: LedgerEntry, kind: RateChange.Kind, prior: Rate?) {
        self.entry = entry
        self.kind = kind
        self.prior = prior
    }
}
