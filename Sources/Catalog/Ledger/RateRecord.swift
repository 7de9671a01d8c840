public import Quantities

/// A line of the ledger in the history of its key: what it changed, and what stands of it.
public struct RateRecord: Sendable {
    /// The line, with what it changed when it was released.
    public let change: RateChange

    /// The days on which it speaks, closed by the line after it; nil for a line that was replaced.
    public let period: EffectivePeriod?

    /// The release whose line took its place; nil for a line that stands.
    public let replacedBy: CalendarDate?

    /// The line.
    public var entry: LedgerEntry { change.entry }
}

extension RateCatalog {
    /// All that the releases said about a key for its very region, in their order.
    public func records(of key: RateKey) -> [RateRecord] {
        let ledger = ledger(of: key)
        let timeline = RateTimeline(ledger)
        return ledger.map { entry in
            let start = entry.period.start
            let standing = timeline.entry(from: start)
            let stands = standing?.release == entry.release
            let change = RateChange(of: entry, in: ledger.filter { $0.release <= entry.release })
            return RateRecord(
                change: change,
                period: stands ? timeline.period(from: start) : nil,
                replacedBy: stands ? nil : standing?.release
            )
        }
    }
}
