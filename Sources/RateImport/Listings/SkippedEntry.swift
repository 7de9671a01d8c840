/// An entry of a foreign price list that did not become a rate, and why.
public struct SkippedEntry: Sendable, Hashable {
    /// The entry, for a person: its id, or its place in the file.
    public let entry: String

    /// Why it was skipped, in a few words that are the same for the same reason.
    public let reason: String

    /// What the entry is the price of, as far as that is known; none where it is not.
    public let wares: [ListedWare]

    /// Creates a skipped entry.
    public init(entry: String, reason: String, wares: [ListedWare] = []) {
        self.entry = entry
        self.reason = reason
        self.wares = wares
    }
}
