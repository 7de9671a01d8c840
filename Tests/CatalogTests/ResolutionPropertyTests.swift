import Catalog
import Quantities
import Testing

/// Random ledgers, resolved by the catalog and by reading the rules day by day.
@Suite("Resolution agrees with a day-by-day reading")
struct ResolutionPropertyTests {
    private let firstDay = 1
    private let lastDay = 24

    private func date(_ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: 2026, month: 1, day: day))
    }

    /// Some releases of lines about one key; overlapping and gaping periods included.
    private func randomReleases(_ source: inout SeededGenerator) throws -> [Release] {
        var price = 0
        var releases: [Release] = []
        for number in 1...Int.random(in: 1...5, using: &source) {
            let id = try date(number * 2)
            var entries: [LedgerEntry] = []
            let starts = Array(firstDay...lastDay).shuffled(using: &source)
            for start in starts.prefix(Int.random(in: 0...4, using: &source)) {
                price += 1
                entries.append(try randomEntry(in: id, from: start, price: price, &source))
            }
            releases.append(Ledger.release(id, entries))
        }
        return releases
    }

    private func randomEntry(
        in release: CalendarDate,
        from start: Int,
        price: Int,
        _ source: inout SeededGenerator
    ) throws -> LedgerEntry {
        let isWithdrawn = Int.random(in: 0..<5, using: &source) == 0
        let hasEnd = !isWithdrawn && Int.random(in: 0..<3, using: &source) == 0
        let end = hasEnd ? Int.random(in: start + 1...lastDay + 1, using: &source) : nil
        let days = try EffectivePeriod(from: date(start), until: end.map(date))
        let period = try #require(days)
        return try #require(
            LedgerEntry(
                release: release,
                key: RateKey(Ledger.sku),
                price: isWithdrawn ? nil : Ledger.price("\(price)"),
                period: period,
                status: isWithdrawn ? .withdrawn : .confirmed,
                sources: []
            )
        )
    }

    /// The price on a day: that of the latest first day up to then, as the newest release gives
    /// it, if it has not ended.
    private func reference(_ releases: [Release], on day: CalendarDate) -> Quantity? {
        var latest: LedgerEntry?
        for entry in releases.flatMap(\.entries) where entry.period.start <= day {
            guard let known = latest else {
                latest = entry
                continue
            }
            if entry.period.start >= known.period.start { latest = entry }
        }
        guard let latest, latest.period.contains(day) else { return nil }
        return latest.price?.amount
    }

    @Test("on every day, as known at every release", arguments: 0..<300 as Range<UInt64>)
    func agreement(seed: UInt64) throws {
        var source = SeededGenerator(seed: seed)
        let releases = try randomReleases(&source)
        let catalog = RateCatalog(vocabulary: Ledger.vocabulary, releases: releases)
        for known in releases {
            let before = releases.filter { $0.id <= known.id }
            let view = try #require(catalog.known(at: known.id))
            let alone = RateCatalog(vocabulary: Ledger.vocabulary, releases: before)
            #expect(view.rates(on: known.id) == alone.rates(on: known.id))
            for day in firstDay...lastDay + 2 {
                let day = try date(day)
                let rate = view.rate(for: RateKey(Ledger.sku), on: day)
                #expect(rate?.price.amount == reference(before, on: day), "\(known.id) \(day)")
            }
        }
    }

    @Test("rates of one key never share a day", arguments: 0..<300 as Range<UInt64>)
    func disjointPeriods(seed: UInt64) throws {
        var source = SeededGenerator(seed: seed)
        let releases = try randomReleases(&source)
        let catalog = RateCatalog(vocabulary: Ledger.vocabulary, releases: releases)
        let history = catalog.history(of: RateKey(Ledger.sku))
        for (earlier, later) in zip(history, history.dropFirst()) {
            let end = try #require(earlier.period.end)
            #expect(end <= later.period.start)
        }
    }
}
