import Catalog
import Quantities

/// Judges the rates of a list by one another and by the catalog.
struct AWSPriceListChecks {
    /// From how many times its neighbours' a price cannot be right.
    ///
    /// Input and output, the tiers,
    /// scopes, regions and context lengths of one model lie nearer than that to most others.
    private static let limit = Quantity(200)

    private let known: [Family: [Quantity]]

    /// The prices of an offering that are near one another: those of all tokens, or of a meter.
    private struct Family: Hashable {
        let offering: OfferingID
        let meter: MeterID

        init(_ sku: SKU) {
            offering = sku.offering
            let isTokens = sku.meter.text.hasSuffix("_tokens") && sku.meter != "training_tokens"
            meter = isTokens ? "tokens" : sku.meter
        }
    }

    /// Collects the prices of the catalog.
    init(_ catalog: RateCatalog) {
        var known: [Family: [Quantity]] = [:]
        for sku in catalog.skus {
            for rate in catalog.allRates(of: sku) {
                guard let price = try? rate.price.perUnit, price > .zero else { continue }
                known[Family(sku), default: []].append(price)
            }
        }
        self.known = known
    }

    /// The rates that stand, in order and with notes, and the ones that do not.
    func checked(_ rates: [ListedRate]) -> PriceListing {
        var skipped: [SkippedEntry] = []
        let single = withoutRepetition(rates, &skipped)
        let plausible = withoutOutliers(single, &skipped)
        return PriceListing(rates: noted(plausible), skipped: unique(skipped))
    }

    /// An entry that was refused for two scopes is named once.
    private func unique(_ skipped: [SkippedEntry]) -> [SkippedEntry] {
        var seen: Set<SkippedEntry> = []
        return skipped.filter { seen.insert($0).inserted }
    }

    private struct Moment: Hashable {
        let key: RateKey
        let from: CalendarDate?
    }

    /// One of several entries with one price; none of several with different prices.
    private func withoutRepetition(
        _ rates: [ListedRate],
        _ skipped: inout [SkippedEntry]
    ) -> [ListedRate] {
        var groups: [Moment: Set<Quantity?>] = [:]
        for rate in rates {
            let moment = Moment(key: rate.key, from: rate.effectiveFrom)
            groups[moment, default: []].insert(try? rate.price.perUnit)
        }
        var seen: Set<Moment> = []
        var result: [ListedRate] = []
        for rate in rates {
            let moment = Moment(key: rate.key, from: rate.effectiveFrom)
            let prices = groups[moment] ?? []
            if prices.count > 1 {
                let texts = prices.compactMap(\.self).sorted().map(\.description)
                let reason =
                    texts.count > 4
                    ? "\(texts.count) prices for one rate"
                    : "several prices for one rate: \(texts.joined(separator: ", ")) a unit"
                skipped.append(
                    SkippedEntry(
                        entry: rate.entry,
                        reason: reason,
                        wares: [ListedWare(of: rate.key)]
                    )
                )
            } else if seen.insert(moment).inserted {
                result.append(rate)
            } else {
                skipped.append(
                    SkippedEntry(entry: rate.entry, reason: "the same rate as another entry")
                )
            }
        }
        return result
    }

    /// Leaves out a price that is far from more than half of its neighbours.
    private func withoutOutliers(
        _ rates: [ListedRate],
        _ skipped: inout [SkippedEntry]
    ) -> [ListedRate] {
        var neighbours = known
        for rate in rates {
            guard let price = try? rate.price.perUnit, price > .zero else { continue }
            neighbours[Family(rate.key.sku), default: []].append(price)
        }
        let sorted = neighbours.mapValues { $0.sorted() }
        return rates.filter { rate in
            guard let price = try? rate.price.perUnit, price > .zero,
                let others = sorted[Family(rate.key.sku)], others.count > 1,
                isFar(price, from: others)
            else { return true }
            let middle = others[(others.count - 1) / 2]
            skipped.append(
                SkippedEntry(
                    entry: rate.entry,
                    reason: "implausible: for \(rate.price.per) \(rate.price.unit) as written, or"
                        + " for \(price > middle ? "1,000 times" : "a thousandth of") as many by"
                        + " the model's other prices",
                    wares: [ListedWare(of: rate.key)]
                )
            )
            return false
        }
    }

    private func isFar(_ price: Quantity, from others: [Quantity]) -> Bool {
        guard let high = try? price * AWSPriceListChecks.limit,
            let low = try? price / AWSPriceListChecks.limit
        else { return false }
        let below = partition(others) { $0 > low }
        let above = others.count - partition(others) { $0 >= high }
        return (below + above) * 2 > others.count - 1
    }

    /// The first index of a sorted array at which something is true.
    private func partition(_ sorted: [Quantity], _ isBehind: (Quantity) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func noted(_ rates: [ListedRate]) -> [ListedRate] {
        var inputs: [SKU: Quantity] = [:]
        for rate in rates where rate.key.sku.meter == "input_tokens" && rate.key.condition == nil {
            inputs[rate.key.sku] = try? rate.price.perUnit
        }
        return rates.map { rate in
            var notes = [rate.note].compactMap(\.self)
            if rate.price.amount == .zero { notes.append("Published at a price of zero.") }
            let sku = rate.key.sku
            if sku.meter == "cache_read_tokens", rate.key.condition == nil,
                let input = inputs[input(of: sku)], let price = try? rate.price.perUnit,
                price > input
            {
                notes.append("As published, a cache read costs more than input.")
            }
            return ListedRate(
                key: rate.key,
                price: rate.price,
                effectiveFrom: rate.effectiveFrom,
                effectiveUntil: rate.effectiveUntil,
                entry: rate.entry,
                note: notes.isEmpty ? nil : notes.joined(separator: " ")
            )
        }
    }

    private func input(of sku: SKU) -> SKU {
        SKU(
            platform: sku.platform,
            offering: sku.offering,
            meter: "input_tokens",
            region: sku.region,
            scope: sku.scope,
            tier: sku.tier
        )
    }
}
