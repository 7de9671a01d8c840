import Catalog
import Quantities

/// Where each way to buy an offering on one platform has which prices.
struct PriceMatrixPlaces {
    /// Regions in which a way has the same prices.
    struct Group {
        fileprivate(set) var regions: [Region]

        /// The rate of each row; nil where it has no price.
        let rates: [Rate?]

        /// What a unit of each row costs.
        let prices: [Quantity?]
    }

    private let platform: PlatformID
    private let offering: OfferingID
    private let catalog: RateCatalog
    private let day: CalendarDate
    private let published: [RateKey: Rate]
    private let regions: [Scope?: Set<Region>]

    /// Gathers the regions that the rates of an offering on a platform name.
    init(
        of offering: OfferingID,
        on platform: PlatformID,
        _ rates: [Rate],
        in catalog: RateCatalog,
        on day: CalendarDate
    ) {
        self.platform = platform
        self.offering = offering
        self.catalog = catalog
        self.day = day
        published = Dictionary(rates.map { ($0.key, $0) }) { first, _ in first }
        var regions: [Scope?: Set<Region>] = [:]
        for rate in rates { regions[rate.sku.scope, default: []].insert(rate.sku.region) }
        // A list without regions has the prices of one of AWS, which need not be named otherwise.
        let isOfAWS = catalog.vocabulary.isOfAWS(platform)
        for (scope, named) in regions where isOfAWS && named.contains(.everywhere) {
            regions[scope]?.insert(.home)
        }
        self.regions = regions
    }

    /// The regions of a way by what they pay: first every region that is not named, or else those
    /// that pay what us-east-1 does, or else the most.
    func groups(of rows: [PriceMatrix.Row], _ scope: Scope?, _ tier: PurchaseTier) -> [Group] {
        func key(_ row: PriceMatrix.Row, _ region: Region) -> RateKey {
            RateKey(
                SKU(
                    platform: platform,
                    offering: offering,
                    meter: row.meter,
                    region: region,
                    scope: scope,
                    tier: tier
                ),
                condition: row.condition
            )
        }
        let unnamed = rows.map { published[key($0, .everywhere)] }
        let everywhere = unnamed.map { rate in
            rate.flatMap { catalog.holdsEverywhere($0.sku, on: day) ? $0 : nil }
        }
        let named = (regions[scope] ?? []).subtracting([.everywhere]).sorted()
        let places: [(region: Region, rates: [Rate?])] =
            [(.everywhere, everywhere)]
            + named.map { region in
                (region, rows.map { catalog.rate(for: key($0, region), on: day) })
            }
        var groups = grouped(places)
        let shown = Set(places.flatMap { $0.rates }.compactMap { $0?.key })
        if shown.isDisjoint(with: unnamed.compactMap { $0?.key }), unnamed.contains(where: \.isSome)
        {
            groups.append(Group(regions: [], rates: unnamed, prices: unnamed.map(\.perUnit)))
        }
        return groups.enumerated()
            .sorted { $0.element.rank(at: $0.offset) < $1.element.rank(at: $1.offset) }
            .map(\.element)
    }

    /// Places with the same prices as one; whoever pays what every region pays is not named.
    private func grouped(_ places: [(region: Region, rates: [Rate?])]) -> [Group] {
        var groups: [Group] = []
        for (region, rates) in places where rates.contains(where: \.isSome) {
            let prices = rates.map(\.perUnit)
            guard let place = groups.firstIndex(where: { $0.prices == prices }) else {
                groups.append(Group(regions: [region], rates: rates, prices: prices))
                continue
            }
            if groups[place].regions != [.everywhere] { groups[place].regions.append(region) }
        }
        return groups
    }
}

extension PriceMatrixPlaces.Group {
    /// The lower, the earlier: every region, then the home of lists, then by the number of regions.
    fileprivate func rank(at place: Int) -> (Int, Int, Int) {
        if regions == [.everywhere] { return (0, 0, place) }
        return (regions.contains(.home) ? 1 : 2, -regions.count, place)
    }
}

extension Rate? {
    fileprivate var isSome: Bool { self != nil }

    /// What a unit costs; nil without a rate.
    fileprivate var perUnit: Quantity? { flatMap { try? $0.price.perUnit } }
}
