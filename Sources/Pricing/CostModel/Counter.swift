import Catalog
import Quantities

/// The prices of all meters of one purchase, at every place that it may have.
struct Counter {
    private let catalog: RateCatalog
    private let purchase: Purchase
    private let offering: OfferingID
    private let places: Places
    private let tables: [PlaceRates]

    init(
        catalog: RateCatalog,
        purchase: Purchase,
        offering: OfferingID,
        meters: Set<MeterID>,
        places: Places
    ) {
        self.catalog = catalog
        self.purchase = purchase
        self.offering = offering
        self.places = places
        var tables: [PlaceRates] = []
        for place in places.all {
            var rates: [MeterID: [Rate]] = [:]
            func add(_ meter: MeterID) {
                let sku = purchase.sku(of: meter, offering, place, in: catalog)
                let found = catalog.ratesWithOrWithoutScope(of: sku, on: purchase.day)
                if !found.isEmpty { rates[meter] = found }
            }
            for meter in meters where meter != .webSearches { add(meter) }
            // Searches have no tier and mostly no scope, and say nothing about the model there.
            if !rates.isEmpty || meters == [.webSearches] { add(.webSearches) }
            guard places.isPossible(place, with: rates.values.joined()) else { continue }
            let limits = meters.filter(catalog.vocabulary.isText)
                .reduce(into: Set<Int>()) { limits, meter in
                    let sku = purchase.sku(of: meter, offering, place, in: catalog)
                    limits.formUnion(catalog.longContextLimits(of: sku, on: purchase.day))
                }
            // Most regions share their rates.
            if let same = tables.firstIndex(where: { $0.rates == rates && $0.limits == limits }) {
                tables[same].add(place)
            } else {
                tables.append(
                    PlaceRates(place, rates, limits: limits, catalog.vocabulary.meters)
                )
            }
        }
        self.tables = tables
    }

    /// The cost of a usage at the places that the purchase may have.
    ///
    /// - Returns: One price, or a range over the regions where none is stated.
    /// - Throws: ``UnpricedUsage``; also where one region has no known price, and where scopes
    ///   differ.
    func price(_ usage: Usage) throws(UnpricedUsage) -> UsageQuote {
        let model = catalog.vocabulary.offerings[offering]
        let all = usage.counts.map { SoldCount($0, of: model) }
        let used = all.filter { $0.units > 0 }
        let input = inputTokens(of: used)
        var offers: [(quote: UsageQuote, place: PlaceRates)] = []
        var unknown: [PlaceRates] = []
        do throws(ArithmeticFailure) {
            for table in tables {
                // A usage of nothing has a price only where what it names is sold.
                let named = try table.quote(used.isEmpty ? all : used, input: input)
                if named != nil, let quote = try table.quote(used, input: input) {
                    offers.append((quote, table))
                } else {
                    unknown.append(table)
                }
            }
        } catch { throw UnpricedUsage(.tooLarge) }
        guard let first = offers.first else {
            throw unpriced(used.isEmpty ? all : used, input: input)
        }
        guard unknown.isEmpty, let quote = UsageQuote(offers.map { ($0.quote, $0.place.regions) })
        else { throw ambiguous(offers, unknown, used, input: input) }
        let depends = offers.contains { offer in
            offer.place.scope != first.place.scope && !offer.quote.costsSame(as: first.quote)
        }
        if depends { throw ambiguous(offers, unknown, used, input: input) }
        return quote.doubting(usage.mayCountCachedTwice(by: model?.cache))
    }

    /// The rate of each count of a usage, where each costs its units times that rate whatever its
    /// numbers are; nil where a price depends on more.
    func plainRates(of usage: Usage) -> [Rate]? {
        let model = catalog.vocabulary.offerings[offering]
        let isDoubtful =
            usage.inputIncludesCached == nil && model?.cache?.inputCountsCached == .disputed
        guard !isDoubtful, tables.count == 1, let table = tables.first else { return nil }
        let rates = usage.counts.compactMap { table.plainRate(of: SoldCount($0, of: model)) }
        return rates.count == usage.counts.count ? rates : nil
    }

    /// All input tokens of the request, cached or not, which decide whether it is a long one.
    private func inputTokens(of counts: [SoldCount]) -> Int {
        let meters = catalog.vocabulary.meters
        return counts.reduce(0) { sum, count in
            let isInput =
                count.meter == .inputTokens || meters[count.meter]?.partOf == .inputTokens
            return isInput ? sum + count.units : sum
        }
    }

    /// Why there is no price although some places have one: others differ, or nobody knows theirs.
    private func ambiguous(
        _ offers: [(quote: UsageQuote, place: PlaceRates)],
        _ unknown: [PlaceRates],
        _ counts: [SoldCount],
        input: Int
    ) -> UnpricedUsage {
        let missing = unknown.flatMap { place in
            place.regions.flatMap { region in
                keys(place.missing(counts, input: input), region, place.scope)
            }
        }
        let lines = offers.flatMap { [$0.quote.least.lines, $0.quote.most.lines] }
        var near: [Rate] = []
        for index in counts.indices {
            let found = lines.map { $0[index] }
            let low = found.min { $0.cost < $1.cost }
            let high = found.max { $0.cost < $1.cost }
            for line in [low, high].compactMap(\.self)
            where (low?.cost != high?.cost || !missing.isEmpty) && !near.contains(line.rate) {
                near.append(line.rate)
            }
        }
        return UnpricedUsage(.ambiguous, missing: missing, near: near)
    }

    private func unpriced(_ counts: [SoldCount], input: Int) -> UnpricedUsage {
        let region = places.regions.count == 1 ? places.regions[0] : .everywhere
        let scope = places.scopes.count == 1 ? places.scopes[0] : nil
        let nothing = PlaceRates(
            Places.Place(region: region, scope: scope, isOffered: nil),
            [:],
            catalog.vocabulary.meters
        )
        let sold = tables.min { left, right in
            left.missing(counts, input: input).count < right.missing(counts, input: input).count
        }
        let missing = keys((sold ?? nothing).missing(counts, input: input), region, scope)
        let near = missing.flatMap { catalog.alternatives(to: $0.sku, on: purchase.day) }
        return UnpricedUsage(
            .noRate,
            missing: missing,
            near: near,
            differsByRegion: missing.contains { catalog.differsByRegion($0.sku, on: purchase.day) }
        )
    }

    private func keys(
        _ missing: [(meter: MeterID, condition: RateCondition?)],
        _ region: Region,
        _ scope: Scope?
    ) -> [RateKey] {
        let place = Places.Place(region: region, scope: scope, isOffered: nil)
        return missing.map { meter, condition in
            RateKey(purchase.sku(of: meter, offering, place, in: catalog), condition: condition)
        }
    }
}

extension Purchase {
    /// A meter of an offering, bought like this at a place.
    fileprivate func sku(
        of meter: MeterID,
        _ offering: OfferingID,
        _ place: Places.Place,
        in catalog: RateCatalog
    ) -> SKU {
        guard meter != .webSearches else {
            return catalog.webSearches(
                by: offering,
                on: platform,
                in: place.region,
                place.scope
            )
        }
        return SKU(
            platform: platform,
            offering: offering,
            meter: meter,
            region: place.region,
            scope: place.scope,
            tier: tier
        )
    }
}
