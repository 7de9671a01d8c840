import Catalog
import Quantities

/// Finds what the publisher of a list alone has said and no longer says.
///
/// What the list has in an entry that was skipped is not missing.
struct MissingRates {
    /// The rates, by key.
    private(set) var rates: [Rate] = []

    /// The rates that a skipped entry may be of.
    private(set) var skipped: [Rate] = []

    init(
        in listing: PriceListing,
        alsoSkipped: [SkippedEntry],
        from source: SourceID,
        on day: CalendarDate,
        _ catalog: RateCatalog
    ) {
        guard let publisher = catalog.vocabulary.sources[source]?.publisher else { return }
        var listed: Set<RateKey> = []
        let wares = Dictionary(
            grouping: (listing.skipped + alsoSkipped).flatMap(\.wares),
            by: \.offering
        )
        .mapValues(Set.init)
        for rate in listing.rates {
            // A region may have its price from everywhere, so that one is listed with it.
            let places = [rate.key.sku.region, .everywhere] + rate.regions
            listed.formUnion(places.map { rate.key.inRegion($0) })
        }
        for rate in catalog.rates(on: day) where !listed.contains(rate.key) {
            let publishers = rate.sources.map { catalog.vocabulary.sources[$0]?.publisher }
            guard publishers.allSatisfy({ $0 == publisher }) else { continue }
            if (wares[rate.sku.offering] ?? []).contains(where: { $0.covers(rate.sku) }) {
                skipped.append(rate)
            } else {
                rates.append(rate)
            }
        }
    }
}
