import Catalog
import Quantities

/// Compares listed rates with a catalog, one item after the other.
struct ListComparison {
    private static let dating =
        "Dated from the first list that shows it; it may hold from an earlier day."

    private let catalog: RateCatalog
    private let release: CalendarDate
    private let source: SourceID
    private let firstSeen: CalendarDate
    private let corrections: CorrectionChoice
    private let ledgers: [RateKey: [LedgerEntry]]
    private var drafted: [RateKey: UnitPrice] = [:]
    private var draftedItems: Set<SKU> = []

    private(set) var lines: [DraftLine] = []
    private(set) var unchanged: [ListedRate] = []
    private(set) var skipped: [SkippedEntry] = []

    init(
        catalog: RateCatalog,
        release: CalendarDate,
        source: SourceID,
        firstSeen: CalendarDate,
        corrections: CorrectionChoice
    ) {
        self.catalog = catalog
        self.release = release
        self.source = source
        self.firstSeen = firstSeen
        self.corrections = corrections
        ledgers = Dictionary(grouping: catalog.releases.lazy.flatMap(\.entries), by: \.key)
            .mapValues { entries in
                // Of lines with one first day the last one stands.
                var standing: [CalendarDate: LedgerEntry] = [:]
                for entry in entries { standing[entry.period.start] = entry }
                return standing.values.sorted { $0.period.start < $1.period.start }
            }
    }

    /// Compares the rates of everywhere first, because a region without its own has them.
    mutating func compare(_ rates: [ListedRate]) {
        let items = Dictionary(grouping: rates, by: \.key.sku)
            .sorted { left, right in
                let (first, second) = (left.key, right.key)
                let isFirst = first.region == .everywhere
                guard isFirst != (second.region == .everywhere) else { return first < second }
                return isFirst
            }
        let listed = Set(rates.map(\.key))
        for (sku, rates) in items {
            let ordered = rates.sorted { ($0.key, start(of: $0)) < ($1.key, start(of: $1)) }
            let hasSame = sku.region != .everywhere && inherits(ordered)
            for rate in ordered {
                if hasSame {
                    unchanged.append(rate)
                } else {
                    compare(rate, in: sku.region)
                }
                for region in rate.regions
                where hasOwn(sku.inRegion(region), on: start(of: rate))
                    && !listed.contains(rate.key.inRegion(region))
                {
                    compare(rate, in: region)
                }
            }
        }
    }

    /// Withdraws what the list's publisher alone has said and no longer says.
    ///
    /// What the list has in an entry that was skipped is not missing.
    mutating func withdrawMissing(from listing: PriceListing) {
        guard let publisher = catalog.vocabulary.sources[source]?.publisher else { return }
        var listed: Set<RateKey> = []
        let wares = Dictionary(
            grouping: (listing.skipped + skipped).flatMap(\.wares),
            by: \.offering
        )
        .mapValues(Set.init)
        for rate in listing.rates {
            // A region may have its price from everywhere, so that one is listed with it.
            let places = [rate.key.sku.region, .everywhere] + rate.regions
            listed.formUnion(places.map { rate.key.inRegion($0) })
        }
        for rate in catalog.rates(on: firstSeen) where !listed.contains(rate.key) {
            let publishers = rate.sources.map { catalog.vocabulary.sources[$0]?.publisher }
            guard publishers.allSatisfy({ $0 == publisher }),
                let period = EffectivePeriod(from: firstSeen),
                let entry = LedgerEntry(
                    release: release,
                    key: rate.key,
                    price: nil,
                    period: period,
                    status: .withdrawn,
                    sources: [source],
                    note: "No longer in the list."
                )
            else { continue }
            guard !(wares[rate.sku.offering] ?? []).contains(where: { $0.covers(rate.sku) }) else {
                let reason = "not withdrawn: the list has it in an entry that was skipped"
                skipped.append(SkippedEntry(entry: rate.key.description, reason: reason))
                continue
            }
            lines.append(DraftLine(entry: entry, kind: .withdrawn, prior: rate))
        }
    }

    private func start(of rate: ListedRate) -> CalendarDate { rate.effectiveFrom ?? firstSeen }

    private func hasOwn(_ sku: SKU, on day: CalendarDate) -> Bool {
        catalog.allRates(of: sku).contains { $0.period.contains(day) }
            || draftedItems.contains(sku)
    }

    /// Whether a region without rates of its own has those of the list from everywhere.
    private func inherits(_ rates: [ListedRate]) -> Bool {
        rates.allSatisfy { rate in
            guard !rate.key.sku.region.isGovCloud, !hasOwn(rate.key.sku, on: start(of: rate))
            else { return false }
            let key = rate.key.inRegion(.everywhere)
            let price = drafted[key] ?? current(key, on: start(of: rate))?.price
            return price?.costsSame(as: rate.price) ?? false
        }
    }

    private func current(_ key: RateKey, on day: CalendarDate) -> Rate? {
        catalog.history(of: key).first { $0.period.contains(day) }
    }

    private mutating func compare(_ rate: ListedRate, in region: Region) {
        let key = rate.key.inRegion(region)
        let prior = current(key, on: start(of: rate))
        guard prior?.price.costsSame(as: rate.price) ?? false else {
            return draft(rate, for: key, replacing: prior)
        }
        if key == rate.key { unchanged.append(rate) }
    }

    private mutating func draft(_ rate: ListedRate, for key: RateKey, replacing prior: Rate?) {
        let ledger = ledgers[key] ?? []
        let corrected = prior.flatMap { corrections.contains(key) ? $0.period.start : nil }
        let start = corrected ?? start(of: rate)
        let standing = ledger.first { $0.period.start == start }
        let end = rate.effectiveUntil ?? standing?.period.end
        if let reason = objection(to: start, end, in: ledger) {
            skipped.append(SkippedEntry(entry: rate.entry, reason: reason))
            return
        }
        let isDated = corrected != nil || rate.effectiveFrom != nil
        let notes = [rate.note, isDated ? nil : ListComparison.dating].compactMap(\.self)
        guard let period = EffectivePeriod(from: start, until: end),
            let entry = LedgerEntry(
                release: release,
                key: key,
                price: rate.price,
                period: period,
                status: standing != nil ? .corrected : start > release ? .announced : .confirmed,
                sources: [source],
                note: notes.isEmpty ? nil : notes.joined(separator: " ")
            )
        else {
            skipped.append(SkippedEntry(entry: rate.entry, reason: "ends before it begins"))
            return
        }
        let kind: RateChange.Kind =
            standing != nil ? .corrected : prior != nil ? .moved : .added
        lines.append(DraftLine(entry: entry, kind: kind, prior: prior))
        drafted[key] = rate.price
        draftedItems.insert(key.sku)
    }

    /// Why a line would leave days with two prices or with none; nil where it does not.
    private func objection(
        to start: CalendarDate,
        _ end: CalendarDate?,
        in ledger: [LedgerEntry]
    ) -> String? {
        let before = ledger.last { $0.period.start < start }
        if let before, before.status != .withdrawn, let last = before.period.end, last != start {
            return "the rate before it ends on another day: give it a line by hand"
        }
        let after = ledger.first { $0.period.start > start }
        if let after, after.status != .withdrawn, let end, end != after.period.start {
            return "the rate after it begins on another day: give it a line by hand"
        }
        return nil
    }
}

extension RateKey {
    /// The same key in another region.
    fileprivate func inRegion(_ region: Region) -> RateKey {
        RateKey(sku.inRegion(region), condition: condition)
    }
}
