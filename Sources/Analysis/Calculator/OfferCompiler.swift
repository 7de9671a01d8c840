import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// Compiles the scenarios of the calculator for one model after the other.
struct OfferCompiler: Sendable {
    let variants: [CalculatorVariant]
    let catalog: RateCatalog
    let day: CalendarDate

    /// The platforms that sell by scope.
    let scoped: Set<PlatformID>

    /// The prices of a list; nil for those that vendors publish.
    var listed: ListedPrices?

    /// A way to buy a model, with its programs.
    func offer(of way: PurchaseWay) -> CalculatorOffer {
        let absence = absence(of: way)
        let unsold = firstMissing(of: way, in: .batch)
        var quotes: [String: Result<CalculatorOffer.Quote, ComparisonGap.Reason>] = [:]
        for variant in variants {
            quotes[variant.workload.key] =
                absence.map { .failure($0) } ?? quote(variant, way, unbatched: unsold)
        }
        return CalculatorOffer(way: way, seller: seller(in: way), quotes: quotes)
    }

    private func seller(in way: PurchaseWay) -> CalculatorSeller {
        guard way.platform != .bedrock else { return .bedrock }
        return CalculatorSeller(
            platform: way.platform,
            scope: scoped.contains(way.platform) ? way.scope : nil,
            zone: way.region
        )
    }

    /// With a share that waits for a batch, where that has a price, and else without.
    private func quote(
        _ variant: CalculatorVariant,
        _ way: PurchaseWay,
        unbatched: ComparisonGap.Reason?
    ) -> Result<CalculatorOffer.Quote, ComparisonGap.Reason> {
        var unbatched = variant.batched == nil ? nil : unbatched
        if let batched = variant.batched, unbatched == nil {
            switch calculation(of: batched, way) {
            case .success(let found): return .success(quote(found, nil))
            case .failure(let reason): unbatched = reason
            }
        }
        return calculation(of: variant.plain, way)
            .map { quote($0, unbatched) }
    }

    private struct Found {
        let calculation: Calculation
        let prices: [Quantity]
        let unguarded: ComparisonGap.Reason?
    }

    private func quote(
        _ found: Found,
        _ unbatched: ComparisonGap.Reason?
    ) -> CalculatorOffer.Quote {
        CalculatorOffer.Quote(
            calculation: found.calculation,
            prices: found.prices,
            unbatched: unbatched,
            unguarded: found.unguarded
        )
    }

    private func calculation(
        of scenario: Scenario,
        _ way: PurchaseWay
    ) -> Result<Found, ComparisonGap.Reason> {
        var moved = scenario.moved(to: way)
        if let listed { moved.exchange = listed.list.exchange }
        let caching = moved.workloads.first?.caching
        if let caching {
            guard lifetimes(of: way).map({ $0.contains(caching.ttl.value) }) ?? true else {
                let write = way.sku(of: .cacheWriteTokens(caching.ttl.value))
                return .failure(.noRate(RateKey(write)))
            }
        }
        var unguarded: ComparisonGap.Reason? = way.platform == .bedrock ? nil : .unguarded
        if unguarded != nil { moved.workloads[0].guardrails = nil }
        let compiler = ScenarioCompiler(catalog: catalog, asOf: day)
        var model = compiler.model(of: moved)
        if let missing = model.missingRates.first(where: { $0.key.sku.offering == Self.guardrails })
        {
            unguarded = .noRate(missing.key)
            moved.workloads[0].guardrails = nil
            model = compiler.model(of: moved)
        }
        if let missing = model.missingRates.first { return .failure(.noRate(missing.key)) }
        let least = caching.flatMap { $0.historyHitRate == nil ? minimum(of: way) : nil }
        guard let calculation = Calculation(of: model, cachingFrom: least) else {
            return .failure(.notSold)
        }
        var prices: [Quantity] = []
        for bound in calculation.rates {
            let amount = listed.map { $0.amount(of: bound.rate) } ?? bound.rate.price.amount
            guard let amount else { return .failure(.noRate(bound.rate.key)) }
            prices.append(amount)
        }
        return .success(Found(calculation: calculation, prices: prices, unguarded: unguarded))
    }

    private static let guardrails = OfferingID(GuardrailService.guardrails.rawValue)

    /// For how long the model caches; nil for as long as one likes.
    private func lifetimes(of way: PurchaseWay) -> [CacheLifetime]? {
        guard way.platform != .bedrock else {
            return catalog.vocabulary.offerings[way.model]?.cache?.lifetimes ?? []
        }
        let sold = catalog.cacheLifetimes(of: way.model, on: way.platform)
        return sold.isEmpty ? nil : sold
    }

    private func minimum(of way: PurchaseWay) -> Quantity {
        Quantity(catalog.vocabulary.offerings[way.model]?.cache?.minimumTokens ?? 0)
    }

    private func absence(of way: PurchaseWay) -> ComparisonGap.Reason? {
        let snapshot = catalog.snapshot(on: day)
        return [MeterID.inputTokens, .outputTokens].lazy
            .compactMap { meter in rate(of: way.sku(of: meter)) }
            .compactMap { rate in way.absence(from: snapshot, pricedBy: rate) }
            .first
    }

    private func firstMissing(
        of way: PurchaseWay,
        in tier: PurchaseTier
    ) -> ComparisonGap.Reason? {
        [MeterID.inputTokens, .outputTokens].map { way.sku(of: $0).inTier(tier) }
            .first { rate(of: $0) == nil }
            .map { .noRate(RateKey($0)) }
    }

    private func rate(of sku: SKU) -> Rate? {
        catalog.ratesWithOrWithoutScope(of: sku, on: day).first { $0.key.condition == nil }
    }
}

extension PurchaseWay {
    /// What a meter of the model is bought as.
    fileprivate func sku(of meter: MeterID) -> SKU {
        SKU(
            platform: platform,
            offering: model,
            meter: meter,
            region: region ?? .everywhere,
            scope: scope,
            tier: tier ?? .standard
        )
    }
}

extension Scenario {
    /// The scenario with its workload on another model.
    fileprivate func moved(to way: PurchaseWay) -> Scenario {
        var copy = self
        copy.workloads = workloads.map { workload in
            var moved = workload
            moved.model = Choice(value: way.model)
            moved.platform = way.platform
            let place = way.region.map { Choice(value: $0) }
            if way.platform == .bedrock {
                moved.region = place ?? workload.region
            } else {
                moved.dataZone = place
            }
            if let scope = way.scope { moved.scope = Choice(value: scope) }
            return moved
        }
        copy.region = copy.workloads.first?.region ?? region
        return copy
    }
}
