public import Quantities

/// What a release changes for regions that it has no line about.
public struct RegionalChange: Sendable, Hashable {
    /// What changes, with every region in place of the ones that it changes for.
    public let key: RateKey

    /// What was known.
    public let before: UnitPrice

    /// What is known with the release; nil where nothing is.
    public let after: UnitPrice?

    /// Where, in order.
    public let regions: [Region]
}

extension RegionalChange {
    /// What lines change for regions that none of them names, by key.
    ///
    /// A price of every region stands for a region only where no other is known to differ, so that
    /// a line about one region may take the price from others.
    ///
    /// - Parameters:
    ///   - entries: The lines.
    ///   - catalog: What is known without them.
    ///   - after: What is known with them.
    ///   - day: The day that is asked for.
    /// - Returns: The changes that no line of every region states.
    public static func all(
        by entries: [LedgerEntry],
        to catalog: RateCatalog,
        giving after: RateCatalog,
        on day: CalendarDate
    ) -> [RegionalChange] {
        let drafted = Set(entries.map(\.key))
        let families = Set(entries.filter { $0.key.sku.region != .everywhere }.map(Family.init))
        guard !families.isEmpty else { return [] }
        return catalog.rates(on: day)
            .filter { $0.sku.region == .everywhere && families.contains(Family($0.sku)) }
            .flatMap { rate -> [RegionalChange] in
                let regions = catalog.vocabulary.platforms[rate.sku.platform]?.regions ?? []
                var found: [UnitPrice?: [Region]] = [:]
                for region in regions.sorted() where !drafted.contains(rate.key.inRegion(region)) {
                    let key = rate.key.inRegion(region)
                    guard let before = catalog.rate(for: key, on: day), before.key == rate.key
                    else { continue }
                    let now = after.rate(for: key, on: day)
                    guard now?.key != rate.key else { continue }
                    found[now?.price, default: []].append(region)
                }
                return
                    found.map { price, regions in
                        RegionalChange(
                            key: rate.key,
                            before: rate.price,
                            after: price,
                            regions: regions
                        )
                    }
                    .sorted { ($0.regions.first?.text ?? "") < ($1.regions.first?.text ?? "") }
            }
    }

    /// An offering on one platform in one scope, whose prices are evidence for one another.
    private struct Family: Hashable {
        let platform: PlatformID
        let offering: OfferingID
        let scope: Scope?

        init(_ entry: LedgerEntry) { self.init(entry.key.sku) }

        init(_ sku: SKU) {
            platform = sku.platform
            offering = sku.offering
            scope = sku.scope
        }
    }
}
