public import Quantities

extension RateCatalog {
    /// The line of each key of an offering that speaks for a day, withdrawals included, by key.
    public func standingEntries(
        of offering: OfferingID,
        on day: CalendarDate
    ) -> [RateKey: LedgerEntry] {
        var standing: [RateKey: LedgerEntry] = [:]
        for key in keys(of: offering) {
            let last = RateTimeline(ledger(of: key)).entries.last { $0.period.start <= day }
            standing[key] = last.flatMap { $0.period.contains(day) ? $0 : nil }
        }
        return standing
    }
}
