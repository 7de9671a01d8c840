public import Catalog
public import Quantities

/// A line that an import would add to the ledger, and why.
public struct DraftLine: Sendable {
    /// The line.
    public let entry: LedgerEntry

    /// How it changes what is known of its key: added, moved, corrected or withdrawn.
    public let kind: RateChange.Kind

    /// What the catalog answers for the key on the line's first day: the rate of the key, or else
    /// the one of every region, or for a price of long requests the price of all; nil where it has
    /// nothing.
    public let prior: Rate?

    /// What somebody should know who decides about the line, a sentence each.
    public let remarks: [String]

    /// Creates a line.
    public init(
        entry: LedgerEntry,
        kind: RateChange.Kind,
        prior: Rate?,
        remarks: [String] = []
    ) {
        self.entry = entry
        self.kind = kind
        self.prior = prior
        self.remarks = remarks
    }
}

extension DraftLine {
    /// The line with a sentence more in its note, and with another status where one is given.
    func noting(_ sentence: String, status: RateStatus? = nil) -> DraftLine {
        let note = [entry.note, sentence].compactMap(\.self).joined(separator: " ")
        let noted = LedgerEntry(
            release: entry.release,
            key: entry.key,
            price: entry.price,
            period: entry.period,
            status: status ?? entry.status,
            sources: entry.sources,
            note: note
        )
        return DraftLine(entry: noted ?? entry, kind: kind, prior: prior, remarks: remarks)
    }
}

extension DraftLine {
    /// The share of the prior price by which the price changes, -0.1 for a tenth less; nil where
    /// there is none.
    public var change: Quantity? {
        guard let prior, let price = entry.price,
            let before = try? prior.price.perUnit, before > .zero,
            let after = try? price.perUnit
        else { return nil }
        return try? (after - before) / before
    }
}
