import Quantities

/// What the regions with rates of their own say about the rates of every region, for one offering
/// on one platform in one scope.
///
/// A list that names no region has the prices of one, which is us-east-1 as a rule. Such a price
/// holds for a region whose own prices agree with it. It holds for a region without any where no
/// region is known to differ, and for us-east-1 itself; it holds for no region whose own prices
/// differ.
struct RegionalEvidence {
    private var agreeing: [Region: Set<EffectivePeriod>] = [:]
    private var differing: [Region: Set<EffectivePeriod>] = [:]
    private var anyDiffering: Set<EffectivePeriod> = []

    /// Compares the rates of one meter in one tier.
    ///
    /// - Parameters:
    ///   - everywhere: The rates of every region.
    ///   - regional: The rates of each region that has its own, by region.
    mutating func compare(_ everywhere: [Rate], with regional: [(region: Region, rates: [Rate])]) {
        let home = regional.first { $0.region == Region.home }
        let known = everywhere.isEmpty ? home?.rates ?? [] : everywhere
        let yardstick = known.isEmpty ? regional.first?.rates ?? [] : known
        for (region, rates) in regional {
            for rate in rates {
                for other in yardstick where other.key.condition == rate.key.condition {
                    guard let shared = rate.period.overlap(with: other.period) else { continue }
                    if !rate.price.costsSame(as: other.price) {
                        differing[region, default: []].insert(shared)
                        anyDiffering.insert(shared)
                    } else if !known.isEmpty {
                        agreeing[region, default: []].insert(shared)
                    }
                }
            }
        }
    }

    /// Whether a rate of every region stands for a place that has none of its own on a day.
    ///
    /// - Parameters:
    ///   - places: The region, and the Data Zone that it lies in.
    ///   - date: The day.
    /// - Returns: Whether it does.
    func letsEverywhereHold(in places: [Region], on date: CalendarDate) -> Bool {
        func isKnown(_ periods: [Region: Set<EffectivePeriod>]) -> Bool {
            places.contains { periods[$0]?.contains { $0.contains(date) } == true }
        }
        if isKnown(differing) { return false }
        return isKnown(agreeing) || places.contains(Region.home)
            || !anyDiffering.contains { $0.contains(date) }
    }
}

/// What evidence about regions is collected for: the tokens of an offering on one platform in one
/// scope, whose prices differ together, and each other meter by itself.
struct RegionalFamily: Hashable {
    let platform: PlatformID
    let offering: OfferingID
    let scope: Scope?

    /// The meter; nil for all that count tokens.
    let meter: MeterID?

    init(_ sku: SKU, countsTokens: Bool) {
        platform = sku.platform
        offering = sku.offering
        scope = sku.scope
        meter = countsTokens ? nil : sku.meter
    }
}

extension RegionalEvidence {
    /// The evidence of all families that have rates of every region and others.
    ///
    /// - Parameters:
    ///   - skus: The items.
    ///   - countsTokens: Whether an item is of a meter that counts tokens.
    ///   - rates: The rates of an item.
    /// - Returns: The evidence by family.
    static func collect(
        from skus: [SKU],
        countsTokens: (SKU) -> Bool,
        rates: (SKU) -> [Rate]
    ) -> [RegionalFamily: RegionalEvidence] {
        func family(_ sku: SKU) -> RegionalFamily {
            RegionalFamily(sku, countsTokens: countsTokens(sku))
        }
        let families = Set(skus.filter { $0.region == .everywhere }.map(family))
        var regional: [SKU: [(region: Region, rates: [Rate])]] = [:]
        var order: [SKU] = []
        for sku in skus where sku.region != .everywhere && !sku.region.isGovCloud {
            guard families.contains(family(sku)) else { continue }
            let item = sku.inRegion(.everywhere)
            if regional[item] == nil { order.append(item) }
            regional[item, default: []].append((sku.region, rates(sku)))
        }
        var found: [RegionalFamily: RegionalEvidence] = [:]
        for item in order {
            found[family(item), default: RegionalEvidence()]
                .compare(rates(item), with: regional[item] ?? [])
        }
        return found
    }
}
