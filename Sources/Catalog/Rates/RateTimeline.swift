import Quantities

/// What a ledger says about one key over time, as known at one release.
struct RateTimeline {
    /// The entries that stand, by first day; those that a later release replaced are left out.
    let entries: [LedgerEntry]

    /// Orders the entries of one key, given in the order of their releases.
    ///
    /// Of entries with the same first day the last one stands.
    init(_ ledger: some Sequence<LedgerEntry>) {
        var standing: [CalendarDate: LedgerEntry] = [:]
        for entry in ledger { standing[entry.period.start] = entry }
        entries = standing.values.sorted { $0.period.start < $1.period.start }
    }

    /// The rates in order of time.
    ///
    /// An open end is closed by the entry after it, and so is an end beyond that entry.
    var rates: [Rate] {
        entries.indices.compactMap { index in
            let entry = entries[index]
            guard entry.status != .withdrawn, let price = entry.price else { return nil }
            return Rate(
                key: entry.key,
                price: price,
                period: period(at: index),
                release: entry.release,
                status: entry.status,
                sources: entry.sources,
                note: entry.note
            )
        }
    }

    /// The days on which an entry begins or ends.
    var changeDays: [CalendarDate] {
        entries.flatMap { [$0.period.start, $0.period.end].compactMap(\.self) }
    }

    /// The periods over which the key is withdrawn.
    var withdrawals: [EffectivePeriod] {
        entries.indices.filter { entries[$0].status == .withdrawn }.map(period(at:))
    }

    /// The entry that stands with a first day.
    func entry(from start: CalendarDate) -> LedgerEntry? {
        entries.first { $0.period.start == start }
    }

    /// The period of the entry that stands with a first day, closed by the entry after it.
    func period(from start: CalendarDate) -> EffectivePeriod? {
        entries.firstIndex { $0.period.start == start }.map(period(at:))
    }

    /// The last entry that stands with a first day before another day.
    func entry(before date: CalendarDate) -> LedgerEntry? {
        entries.last { $0.period.start < date }
    }

    /// The days that have a price, with neighbours of the same price made one.
    var pricedDays: [PricedDays] {
        var days: [PricedDays] = []
        for rate in rates {
            if let last = days.last, last.isContinued(by: rate) {
                days[days.count - 1].end = rate.period.end
            } else {
                days.append(PricedDays(rate))
            }
        }
        return days
    }

    private func period(at index: Int) -> EffectivePeriod {
        let written = entries[index].period
        guard index + 1 < entries.count else { return written }
        let next = entries[index + 1].period.start
        let end = written.end.map { min($0, next) } ?? next
        return EffectivePeriod(from: written.start, until: end) ?? written
    }
}
