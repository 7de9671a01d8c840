import Quantities

/// Prices of one offering that are sold side by side, in one region, scope and tier, fit together
/// on every day, unless a note says why they do not.
///
/// A longer cache write is not cheaper than a shorter one, nor over four times as dear; a cache
/// read is not dearer than input; a tier is within a fifth and ten times the standard price.
struct NeighbourLaw {
    private struct Standing {
        let entry: LedgerEntry
        let period: EffectivePeriod
        let perUnit: Quantity
    }

    private let keys: [RateKey]
    private let lifetimes: [CacheLifetime]
    private var standing: [RateKey: [Standing]] = [:]

    init(_ catalog: RateCatalog) {
        keys = catalog.ledgers.keys.sorted()
        lifetimes = Set(catalog.vocabulary.meters.keys.compactMap(NeighbourLaw.lifetime)).sorted()
        for (key, ledger) in catalog.ledgers where catalog.vocabulary.meters[key.sku.meter] != nil {
            let timeline = RateTimeline(ledger)
            standing[key] = timeline.entries.compactMap { entry in
                guard let price = entry.price, entry.status != .withdrawn,
                    let perUnit = try? price.perUnit,
                    let period = timeline.period(from: entry.period.start)
                else { return nil }
                return Standing(entry: entry, period: period, perUnit: perUnit)
            }
        }
    }

    func breaches() -> [PriceBreach] {
        keys.flatMap { key in cacheWrites(key) + cacheReads(key) + tiers(key) }
    }

    private func cacheWrites(_ key: RateKey) -> [PriceBreach] {
        guard let own = NeighbourLaw.lifetime(of: key.sku.meter) else { return [] }
        return lifetimes.filter { $0 < own }
            .flatMap { shorter in
                let other = key.of(MeterID("cache_write_\(shorter)_tokens"))
                return breaches(of: .cacheWriteOrder, key, beside: other) { price, shorterPrice in
                    if price < shorterPrice { return "is cheaper than one for \(shorter)" }
                    let isFar = shorterPrice > .zero && isMore(price, than: 4, times: shorterPrice)
                    return isFar ? "costs over four times as much as one for \(shorter)" : nil
                }
            }
    }

    private func cacheReads(_ key: RateKey) -> [PriceBreach] {
        guard key.sku.meter == "cache_read_tokens" else { return [] }
        return breaches(of: .dearCacheRead, key, beside: key.of("input_tokens")) { price, input in
            price > input ? "costs more than the input beside it" : nil
        }
    }

    private func tiers(_ key: RateKey) -> [PriceBreach] {
        guard key.sku.tier != .standard else { return [] }
        let other = key.inTier(.standard)
        return breaches(of: .tierFarFromStandard, key, beside: other) { price, standard in
            guard standard > .zero else { return nil }
            if isMore(price, than: 10, times: standard) { return "is over ten times the standard" }
            return isMore(standard, than: 5, times: price)
                ? "is less than a fifth of the standard" : nil
        }
    }

    private func isMore(_ price: Quantity, than factor: Int, times other: Quantity) -> Bool {
        guard let limit = try? other * Quantity(factor) else { return false }
        return price > limit
    }

    /// The breaches of a rule by two keys, on the days that they share.
    private func breaches(
        of rule: PriceBreach.Rule,
        _ key: RateKey,
        beside other: RateKey,
        complaint: (Quantity, Quantity) -> String?
    ) -> [PriceBreach] {
        (standing[key] ?? [])
            .flatMap { own in
                (standing[other] ?? [])
                    .compactMap { neighbour in
                        guard own.period.overlap(with: neighbour.period) != nil,
                            !isExcused(own.entry), !isExcused(neighbour.entry),
                            let words = complaint(own.perUnit, neighbour.perUnit)
                        else { return nil }
                        return breach(of: rule, own.entry, beside: neighbour.entry, words)
                    }
            }
    }

    private func breach(
        of rule: PriceBreach.Rule,
        _ own: LedgerEntry,
        beside other: LedgerEntry,
        _ words: String
    ) -> PriceBreach {
        let culprit = other.release > own.release ? other : own
        let neighbour = other.release > own.release ? own : other
        return PriceBreach(
            entry: culprit,
            rule: rule,
            summary: "\(own.key.sku.meter) at \(own.priceText) \(words) (\(other.priceText))",
            column: .price,
            note: "the other line is at \(neighbour.place), from \(neighbour.period.start)"
        )
    }

    private func isExcused(_ entry: LedgerEntry) -> Bool {
        (entry.note ?? "").lowercased().contains(PlausibilityLaw.excuse)
    }

    /// How long a cache write of a meter lasts; nil for a meter that is of none.
    private static func lifetime(of meter: MeterID) -> CacheLifetime? {
        let (start, end) = ("cache_write_", "_tokens")
        guard meter.text.hasPrefix(start), meter.text.hasSuffix(end) else { return nil }
        return CacheLifetime(parsing: String(meter.text.dropFirst(start.count).dropLast(end.count)))
    }
}

extension RateKey {
    /// The same key of another meter.
    fileprivate func of(_ meter: MeterID) -> RateKey {
        RateKey(sku.with(meter: meter, tier: sku.tier), condition: condition)
    }

    /// The same key in another tier.
    fileprivate func inTier(_ tier: PurchaseTier) -> RateKey {
        RateKey(sku.with(meter: sku.meter, tier: tier), condition: condition)
    }
}

extension SKU {
    fileprivate func with(meter: MeterID, tier: PurchaseTier) -> SKU {
        SKU(
            platform: platform,
            offering: offering,
            meter: meter,
            region: region,
            scope: scope,
            tier: tier
        )
    }
}
