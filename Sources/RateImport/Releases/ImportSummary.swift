import Catalog

/// How many rates an import adds, moves, corrects, withdraws, holds back, finds unchanged, and skips
/// and why.
public struct ImportSummary: Sendable, Hashable, Encodable {
    /// How often something was skipped for one reason.
    public struct SkippedCount: Sendable, Hashable, Encodable {
        /// Why.
        public let reason: String

        /// How often, at least 1.
        public let count: Int
    }

    /// Lines for rates that the catalog did not have.
    public let added: Int

    /// Lines for prices that the vendor changed.
    public let moved: Int

    /// Lines for prices that were recorded wrong.
    public let corrected: Int

    /// Lines for rates that the list no longer has.
    public let withdrawn: Int

    /// Lines that are held back until somebody takes them.
    public let heldBack: Int

    /// Listed rates that the catalog has with the same price.
    public let unchanged: Int

    /// What was skipped, the most frequent reason first.
    public let skipped: [SkippedCount]

    /// The vendor ids of models that the catalog does not have, each with its platform before it.
    public let unknownModels: [String]

    /// Counts what a draft holds.
    public init(of draft: ReleaseDraft) {
        added = draft.lines.count { $0.kind == .added }
        moved = draft.lines.count { $0.kind == .moved }
        corrected = draft.lines.count { $0.kind == .corrected }
        withdrawn = draft.lines.count { $0.kind == .withdrawn }
        heldBack = draft.held.count
        unchanged = draft.unchanged.count
        skipped = Dictionary(grouping: draft.skipped, by: \.reason)
            .map { SkippedCount(reason: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
        unknownModels = draft.unknownModels.map { "\($0.platform) \($0.vendorID)" }
    }

    /// The counts for a person, one a line.
    public var text: String {
        let counts = [
            ("added", added), ("moved", moved), ("corrected", corrected),
            ("withdrawn", withdrawn), ("held back", heldBack), ("unchanged", unchanged),
            ("skipped", skipped.reduce(0) { $0 + $1.count }),
        ]
        let lines = counts.map { padded($0.1) + " " + $0.0 }
        let reasons = skipped.map { "  " + padded($0.count) + " " + $0.reason }
        return (lines + reasons).map { $0 + "\n" }.joined()
    }

    private func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
    }
}
