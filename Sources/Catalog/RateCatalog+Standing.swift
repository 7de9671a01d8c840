public import Quantities

extension RateCatalog {
    /// The line of each key that speaks for a day, withdrawals included.
    public func standingEntries(on day: CalendarDate) -> [RateKey: LedgerEntry] {
        ledgers.compactMapValues { ledger in
            let last = RateTimeline(ledger).entries.last { $0.period.start <= day }
            return last.flatMap { $0.period.contains(day) ? $0 : nil }
        }
    }
}
