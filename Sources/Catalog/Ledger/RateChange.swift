public import Quantities

/// What one line of a release changed.
public struct RateChange: Sendable {
    /// The ways in which a line changes what is known.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A price where there was none.
        case added
        /// Another price from a day on: the vendor changed it.
        case moved
        /// Another price for days already priced: the record was wrong.
        case corrected
        /// No price from a day on.
        case withdrawn
        /// The same price, but other days, another status, other sources or another note.
        case restated
        /// Nothing.
        case unchanged
    }

    /// The line.
    public let entry: LedgerEntry

    /// The way in which it changes what is known.
    public let kind: Kind

    /// What would be in force on the line's first day without it; nil where nothing would.
    public let prior: Rate?

    /// Whether the line replaces one with the same first day and another price.
    let replacesPrice: Bool

    /// Judges a line by what is known with it and without it.
    ///
    /// The ledger holds the lines of the key in this release and in those before, in order.
    init(of entry: LedgerEntry, in ledger: [LedgerEntry]) {
        let start = entry.period.start
        let others = RateTimeline(
            ledger.filter { $0.release != entry.release || $0.period.start != start }
        )
        self.entry = entry
        prior = others.rates.first { $0.period.contains(start) }
        let replaced = others.entry(from: start)
        replacesPrice = replaced.map { !$0.hasSamePrice(as: entry) } ?? false
        kind =
            if let replaced, replaced.saysSame(as: entry) {
                .unchanged
            } else if entry.status == .withdrawn {
                others.entry(before: start)?.status ?? .withdrawn == .withdrawn && replaced == nil
                    ? .unchanged : .withdrawn
            } else if replaced != nil {
                replacesPrice ? .corrected : .restated
            } else if others.pricedDays == RateTimeline(ledger).pricedDays {
                .unchanged
            } else if others.entries.isEmpty {
                .added
            } else if entry.status == .corrected {
                .corrected
            } else {
                prior == nil ? .added : .moved
            }
    }
}

extension RateCatalog {
    /// What a release changed, line by line, in the order of its table; nothing for an unknown one.
    public func changes(in release: CalendarDate) -> [RateChange] {
        guard let lines = releases.first(where: { $0.id == release })?.entries else { return [] }
        return lines.map { entry in
            let ledger = ledger(of: entry.key)
            return RateChange(of: entry, in: ledger.filter { $0.release <= release })
        }
    }
}
