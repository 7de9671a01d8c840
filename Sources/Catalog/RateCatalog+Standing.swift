public import Quantities

extension RateCatalog {
    /// The line of each key that speaks for a day, withdrawals included.
    public func standingEntries(on day: CalendarDate) -> [RateKey: LedgerEntry] {
        ledgers.compactMapValues { ledger in
            let last = RateTimeline(ledger).entries.last { $0.period.start <= day }
            return last.flatMap { $0.period.contains(day) ? $0 : nil }
        }
    }

    /// A catalog in which some lines are all there is, as one release.
    ///
    /// - Parameters:
    ///   - entries: The lines, at most one for each key.
    ///   - day: The day of the release.
    /// - Returns: The catalog, with the vocabulary of this one.
    public func holdingOnly(_ entries: [LedgerEntry], releasedOn day: CalendarDate) -> RateCatalog {
        let release = Release(
            id: day,
            title: "",
            checkedBy: "",
            sha256: "",
            tableSHA256: "",
            entries: entries.sorted { $0.key < $1.key }
        )
        return RateCatalog(vocabulary: vocabulary, releases: [release])
    }
}
