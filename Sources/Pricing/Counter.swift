import Catalog
import Quantities

/// The prices of all meters of one purchase, at every place that it may have.
struct Counter {
    private let catalog: RateCatalog
    private let purchase: Purchase
    private let offering: OfferingID
    private let places: Places
    private let tables: [[MeterID: [Rate]]]

    init(
        catalog: RateCatalog,
        purchase: Purchase,
        offering: OfferingID,
        meters: [MeterID],
        places: Places
    ) {
        self.catalog = catalog
        self.purchase = purchase
        self.offering = offering
        self.places = places
        var tables: [[MeterID: [Rate]]] = []
        for scope in places.scopes {
            for region in places.regions {
                var table: [MeterID: [Rate]] = [:]
                for meter in meters {
                    let sku = purchase.sku(of: meter, offering, region, scope)
                    let rates = catalog.ratesWithOrWithoutScope(of: sku, on: purchase.day)
                    if !rates.isEmpty { table[meter] = rates }
                }
                // Most regions share their rates, and one of those is enough.
                if !table.isEmpty, !tables.contains(table) { tables.append(table) }
            }
        }
        self.tables = tables
    }

    /// The cost of some counts, where it is the same at every place that sells them all.
    func price(_ counts: [Usage.Count]) throws(UnpricedUsage) -> PricedUsage {
        let used = counts.filter { $0.units > 0 }.map(adapted)
        let input = inputTokens(of: used)
        var found: PricedUsage?
        for table in tables {
            guard let offer = try lines(of: used, input: input, in: table) else { continue }
            if let found, found.lines.map(\.cost) != offer.lines.map(\.cost) {
                throw UnpricedUsage(.ambiguous, near: differences(between: found, and: offer))
            }
            found = found ?? offer
        }
        guard let found else {
            throw unpriced(used.isEmpty ? counts.map(adapted) : used, input: input)
        }
        return found
    }

    /// An embedding model counts what it reads as what it embeds.
    private func adapted(_ count: Usage.Count) -> Usage.Count {
        let isEmbedding = catalog.vocabulary.offerings[offering]?.kind == .embedding
        return isEmbedding && count.meter == .inputTokens
            ? Usage.Count(.embeddingTokens, count.units) : count
    }

    /// All input tokens of the request, cached or not, which decide whether it is a long one.
    private func inputTokens(of counts: [Usage.Count]) -> Int {
        let meters = catalog.vocabulary.meters
        return counts.reduce(0) { sum, count in
            let isInput =
                count.meter == .inputTokens || meters[count.meter]?.partOf == .inputTokens
            return isInput ? sum + count.units : sum
        }
    }

    /// The lines at one place; nil where it has no rate for one of the counts.
    private func lines(
        of counts: [Usage.Count],
        input: Int,
        in table: [MeterID: [Rate]]
    ) throws(UnpricedUsage) -> PricedUsage? {
        var lines: [PricedUsage.Line] = []
        do throws(ArithmeticFailure) {
            for count in counts {
                let condition = condition(of: count.meter, input, in: table)
                guard let rate = rate(of: count.meter, condition, in: table) else { return nil }
                lines.append(
                    PricedUsage.Line(
                        meter: count.meter,
                        units: count.units,
                        rate: rate,
                        cost: try Quantity(count.units).priced(at: rate.price)
                    )
                )
            }
            return try PricedUsage(lines)
        } catch { throw UnpricedUsage(.tooLarge) }
    }

    /// The highest threshold below the size of a request, which prices all of it; nil for none.
    ///
    /// Text has the thresholds of text; audio, pictures and video have their own beside them; what
    /// is not counted in tokens has none.
    private func condition(
        of meter: MeterID,
        _ input: Int,
        in table: [MeterID: [Rate]]
    ) -> RateCondition? {
        let meters = catalog.vocabulary.meters
        guard meters[meter]?.kind == .tokens else { return nil }
        let limits = table.filter { $0.key == meter || isText($0.key) }.values.joined()
            .compactMap { rate -> Int? in
                guard case .inputTokensAbove(let limit) = rate.key.condition else { return nil }
                return input > limit ? limit : nil
            }
        return limits.max().map { .inputTokensAbove($0) }
    }

    private func isText(_ meter: MeterID) -> Bool {
        [.inputTokens, .outputTokens, .embeddingTokens].contains(meter)
            || catalog.vocabulary.meters[meter]?.partOf == .inputTokens
    }

    /// The rate of a meter; nil where a long request has none, whatever the plain one is.
    private func rate(
        of meter: MeterID,
        _ condition: RateCondition?,
        in table: [MeterID: [Rate]]
    ) -> Rate? {
        table[meter]?.first { $0.key.condition == condition }
    }

    private func differences(between left: PricedUsage, and right: PricedUsage) -> [Rate] {
        zip(left.lines, right.lines).filter { $0.cost != $1.cost }.flatMap { [$0.rate, $1.rate] }
    }

    private func unpriced(_ counts: [Usage.Count], input: Int) -> UnpricedUsage {
        let region = places.regions.count == 1 ? places.regions[0] : .everywhere
        let scope = places.scopes.count == 1 ? places.scopes[0] : nil
        let sold = tables.max { left, right in
            counts.count { left[$0.meter] != nil } < counts.count { right[$0.meter] != nil }
        }
        let table = sold ?? [:]
        let missing = counts.compactMap { count -> RateKey? in
            let condition = condition(of: count.meter, input, in: table)
            guard rate(of: count.meter, condition, in: table) == nil else { return nil }
            return RateKey(
                purchase.sku(of: count.meter, offering, region, scope),
                condition: condition
            )
        }
        let near = missing.flatMap { catalog.alternatives(to: $0.sku, on: purchase.day) }
        return UnpricedUsage(.noRate, missing: missing, near: near)
    }
}

extension Purchase {
    /// A meter of an offering, bought like this at a place.
    fileprivate func sku(
        of meter: MeterID,
        _ offering: OfferingID,
        _ region: Region,
        _ scope: Scope?
    ) -> SKU {
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
