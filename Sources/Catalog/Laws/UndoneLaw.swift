import Quantities

/// A price that a release records does not end quietly where an older release's line begins.
///
/// An older list that names no day is dated from the day on which it was first seen. A newer
/// source that dates a price before that day would hold only until then. What was announced, what
/// is disputed, and a price whose own line names that end are meant.
enum UndoneLaw {
    static func breaches(in catalog: RateCatalog) -> [PriceBreach] {
        catalog.ledgers.sorted { $0.key < $1.key }
            .flatMap { _, ledger -> [PriceBreach] in
                // Most keys have one line, which nothing undoes.
                guard ledger.count > 1 else { return [] }
                let entries = RateTimeline(ledger).entries
                return zip(entries, entries.dropFirst()).compactMap { breach(by: $1, of: $0) }
            }
    }

    private static func breach(by later: LedgerEntry, of newer: LedgerEntry) -> PriceBreach? {
        guard newer.release > later.release, newer.period.end == nil,
            newer.price != nil, later.price != nil, !newer.hasSamePrice(as: later),
            newer.status != .disputed, later.status != .disputed, later.status != .announced
        else { return nil }
        return PriceBreach(
            entry: newer,
            rule: .undonePrice,
            summary: "the price of \(newer.priceText) from \(newer.period.start) is undone on"
                + " \(later.period.start) by the older release \(later.release) (\(later.priceText))",
            column: .effectiveUntil,
            note: "the older line is at \(later.place)"
        )
    }
}
