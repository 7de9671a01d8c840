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
    private let corrections: OfferingChoice
    private let taken: OfferingChoice
    private let trust: SourceTrust
    private let ledgers: [RateKey: [LedgerEntry]]
    private var drafted: [RateKey: UnitPrice] = [:]
    private var draftedItems: Set<SKU> = []
    private var mixed: Set<SKU> = []

    private(set) var lines: [DraftLine] = []
    private(set) var held: [HeldLine] = []
    private(set) var unchanged: [ListedRate] = []
    private(set) var skipped: [SkippedEntry] = []

    init(
        catalog: RateCatalog,
        release: CalendarDate,
        source: SourceID,
        firstSeen: CalendarDate,
        corrections: OfferingChoice,
        taken: OfferingChoice
    ) {
        self.catalog = catalog
        self.release = release
        self.source = source
        self.firstSeen = firstSeen
        self.corrections = corrections
        self.taken = taken
        trust = SourceTrust(vocabulary: catalog.vocabulary, source: source)
        ledgers = Dictionary(grouping: catalog.releases.lazy.flatMap(\.entries), by: \.key)
            .mapValues { entries in
                // Of lines with one first day the last one stands.
                var standing: [CalendarDate: LedgerEntry] = [:]
                for entry in entries { standing[entry.period.start] = entry }
                return standing.values.sorted { $0.period.start < $1.period.start }
            }
    }

    /// Compares the rates of everywhere first, because a region without its own has them.
    mutating func compare(_ stated: [ListedRate]) {
        mixed = families(withDifferingRegionsIn: stated)
        let rates = RegionalLift(catalog: catalog, firstSeen: firstSeen)
            .lifted(stated) { mixed.contains(family(of: $0)) }
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

    /// Withdraws rates that the list no longer has, and says which it does not because an entry
    /// that was skipped may be theirs.
    mutating func withdraw(_ missing: MissingRates) {
        for rate in missing.rates {
            guard let period = EffectivePeriod(from: firstSeen),
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
            lines.append(DraftLine(entry: entry, kind: .withdrawn, prior: rate))
        }
        let reason = "not withdrawn: the list has it in an entry that was skipped"
        skipped += missing.skipped.map {
            SkippedEntry(entry: $0.key.description, reason: reason)
        }
    }

    private func start(of rate: ListedRate) -> CalendarDate { rate.effectiveFrom ?? firstSeen }

    private func hasOwn(_ sku: SKU, on day: CalendarDate) -> Bool {
        catalog.allRates(of: sku).contains { $0.period.contains(day) }
            || draftedItems.contains(sku)
    }

    /// The families of items of which some regions cost otherwise than others, by the list or by
    /// what the catalog holds beside it: there a rate for everywhere says nothing about a region.
    private func families(withDifferingRegionsIn rates: [ListedRate]) -> Set<SKU> {
        var prices: [RateKey: UnitPrice] = [:]
        var found: Set<SKU> = []
        for rate in rates where !rate.key.sku.region.isGovCloud {
            let key = rate.key.inRegion(.everywhere)
            let family = family(of: rate.key.sku)
            let price = prices[key] ?? rate.price
            prices[key] = price
            if !price.costsSame(as: rate.price) { found.insert(family) }
            guard rate.key.sku.region == .everywhere, !found.contains(family) else { continue }
            let regions = catalog.vocabulary.platforms[key.sku.platform]?.regions ?? []
            let differs = regions.contains { region in
                guard !region.isGovCloud, !rate.regions.contains(region) else { return false }
                let own = current(key.inRegion(region), on: start(of: rate))
                return own.map { !$0.price.costsSame(as: rate.price) } ?? false
            }
            if differs { found.insert(family) }
        }
        return found
    }

    /// What stands for all items of an offering on a platform in a scope.
    private func family(of sku: SKU) -> SKU {
        SKU(platform: sku.platform, offering: sku.offering, meter: "", scope: sku.scope)
    }

    /// Whether a region without rates of its own has those of the list from everywhere.
    private func inherits(_ rates: [ListedRate]) -> Bool {
        rates.allSatisfy { rate in
            let sku = rate.key.sku
            guard !sku.region.isGovCloud, !mixed.contains(family(of: sku)),
                !hasOwn(sku, on: start(of: rate)),
                !catalog.differsByRegion(sku, on: start(of: rate))
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
        let answer = prior ?? answer(before: entry)
        let line = DraftLine(
            entry: entry,
            kind: standing != nil ? .corrected : answer != nil ? .moved : .added,
            prior: answer,
            remarks: remarks(on: rate, replacing: answer)
        )
        drafted[key] = rate.price
        draftedItems.insert(key.sku)
        keep(line, isAsked: corrected != nil)
    }

    /// Adds a line, or holds it back where a source that is trusted more has the price before it.
    private mutating func keep(_ line: DraftLine, isAsked: Bool) {
        guard let prior = line.prior, !isAsked, let better = trust.betterSource(of: prior) else {
            let isDoubtful = line.isNewThreshold && line.entry.status == .confirmed
            lines.append(
                line.remarks.reduce(line) { $0.noting($1, status: isDoubtful ? .disputed : nil) }
            )
            return
        }
        let reason =
            "\(better.id) (\(better.confidence.rawValue)) has \(prior.price.amountText), and is to"
            + " be trusted more than this list"
        guard taken.contains(line.entry.key) else {
            held.append(HeldLine(line, because: reason))
            return
        }
        let isConfirmed = line.entry.status == .confirmed
        let sentences = line.remarks + ["Taken although \(reason)."]
        lines.append(
            sentences.reduce(line) { $0.noting($1, status: isConfirmed ? .disputed : nil) }
        )
    }

    /// The price that applied where the key itself had none: that of every region, or for long
    /// requests that of all; nil where the line changes nothing.
    private func answer(before entry: LedgerEntry) -> Rate? {
        let (key, day) = (entry.key, entry.period.start)
        var answer = catalog.rate(for: key, on: day)
        if answer == nil, case .inputTokensAbove? = key.condition {
            answer = catalog.rate(for: RateKey(key.sku), on: day)
        }
        guard let answer, let price = entry.price, !answer.price.costsSame(as: price) else {
            return nil
        }
        return answer
    }

    /// What a price for long requests does that the catalog knows nothing of.
    private func remarks(on rate: ListedRate, replacing prior: Rate?) -> [String] {
        guard let prior, prior.key.condition == nil,
            case .inputTokensAbove(let limit)? = rate.key.condition
        else { return [] }
        let sources = prior.sources.map(\.text).joined(separator: ", ")
        return [
            "Requests above \(limit) input tokens go from \(prior.price.amountText) to"
                + " \(rate.price.amountText).",
            "The catalog's other sources (\(sources)) know no such surcharge.",
        ]
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

extension DraftLine {
    /// Whether it is the first price for long requests of something that had one price for all.
    fileprivate var isNewThreshold: Bool {
        prior?.key.condition == nil && entry.key.condition != nil && kind == .moved
    }
}
