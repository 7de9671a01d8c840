public import Quantities

extension RateCatalog {
    /// Which of the ways to call a model have a price on a day; nil where nobody looked by then
    /// what was to be had.
    public func coverage(on day: CalendarDate) -> PriceCoverage? {
        guard let snapshot = snapshot(on: day) else { return nil }
        var available = 0
        var gaps: [PriceGap] = []
        for item in items(of: snapshot) {
            let entries = entryMeters(of: item, on: day)
            for scope in Scope.allCases {
                let regions = snapshot.regions(
                    with: item.offering,
                    on: item.platform,
                    scope: scope
                )
                available += regions.count
                let found = Dictionary(grouping: regions) { region in
                    reason(against: item, in: region, scope, entries, on: day)
                }
                for reason in PriceGap.Reason.allCases {
                    guard let regions = found[reason] else { continue }
                    gaps.append(
                        PriceGap(
                            platform: item.platform,
                            offering: item.offering,
                            scope: scope,
                            reason: reason,
                            regions: regions
                        )
                    )
                }
            }
        }
        return PriceCoverage(snapshotDay: snapshot.day, available: available, gaps: gaps)
    }

    private struct Item: Hashable {
        let platform: PlatformID
        let offering: OfferingID
    }

    private func items(of snapshot: AvailabilitySnapshot) -> [Item] {
        var items: [Item] = []
        for line in snapshot.lines {
            let item = Item(platform: line.platform, offering: line.offering)
            if items.last != item { items.append(item) }
        }
        return items
    }

    /// The meters of which one must have a price: input tokens, or else what is embedded, or else
    /// what goes in otherwise, or else what comes out; none where no source names a price.
    private func entryMeters(of item: Item, on day: CalendarDate) -> [MeterID] {
        let sold = Set(
            rates(of: item.offering, on: day)
                .filter { $0.sku.platform == item.platform && $0.sku.tier == .standard }
                .map(\.sku.meter)
        )
        for choice: [MeterID] in [["input_tokens"], ["embedding_tokens"]]
        where sold.isSuperset(of: choice) { return choice }
        let ways = [
            sold.filter { $0.text.hasPrefix("input_") || $0 == "rerank_queries" },
            sold.filter { $0.text.hasPrefix("output_") },
        ]
        return ways.first { !$0.isEmpty }?.sorted() ?? []
    }

    /// Why a way has no price; nil where it has one.
    private func reason(
        against item: Item,
        in region: Region,
        _ scope: Scope,
        _ meters: [MeterID],
        on day: CalendarDate
    ) -> PriceGap.Reason? {
        guard !meters.isEmpty else { return .noPriceAnywhere }
        let skus = meters.flatMap { meter in
            [scope, nil]
                .map { scope in
                    SKU(
                        platform: item.platform,
                        offering: item.offering,
                        meter: meter,
                        region: region,
                        scope: scope
                    )
                }
        }
        guard skus.allSatisfy({ rates(of: $0, on: day).isEmpty }) else { return nil }
        let scopes = Set(
            rates(of: item.offering, on: day)
                .filter { $0.sku.platform == item.platform && meters.contains($0.sku.meter) }
                .map(\.sku.scope)
        )
        return scopes.contains(scope) || scopes.contains(nil) ? .noPriceInRegion : .noPriceInScope
    }
}
