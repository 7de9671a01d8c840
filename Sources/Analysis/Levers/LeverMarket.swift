import Catalog
import Pricing
import Quantities
import Scenarios

/// What is to be had, and at which rates, where a lever looks for another model or another tier.
struct LeverMarket: Sendable {
    let catalog: RateCatalog
    let asOf: CalendarDate

    /// The cost model of a scenario.
    func model(of scenario: Scenario) -> CostModel {
        ScenarioCompiler(catalog: catalog, asOf: asOf).compile(scenario)
    }

    /// What an offering is called.
    func name(of offering: OfferingID) -> String {
        catalog.vocabulary.offerings[offering]?.name ?? offering.text
    }

    /// Where a model may be asked in the place of a workload's own: in its scope, or in the nearest
    /// one that has a price.
    func scope(
        of model: OfferingID,
        inPlaceOf workload: Workload,
        as tier: PurchaseTier = .standard
    ) -> Scope? {
        let own = workload.scope.value
        return [own, .geo, .inRegion, .global]
            .first { price(of: model, for: workload, in: $0, as: tier) != nil }
    }

    /// A million tokens to read and as many to write, to tell cheap models from dear ones; nil where
    /// one of them has no price.
    func price(
        of model: OfferingID,
        for workload: Workload,
        in scope: Scope,
        as tier: PurchaseTier
    ) -> Quantity? {
        var asked = workload
        asked.scope = Choice(value: scope)
        let prices = [MeterID.inputTokens, .outputTokens]
            .map { [asked] meter -> Quantity? in
                let sku = asked.sku(of: meter, on: model, as: tier)
                let rate = catalog.ratesWithOrWithoutScope(of: sku, on: asOf)
                    .first { $0.key.condition == nil }
                return rate.flatMap { try? Quantity(1_000_000).priced(at: $0.price) }
            }
        guard let input = prices[0], let output = prices[1] else { return nil }
        return try? input + output
    }

    /// The cheapest of some models for a workload, with its scope; nil where none has a price.
    func cheapest(
        of models: [OfferingID],
        for workload: Workload,
        as tier: PurchaseTier = .standard
    ) -> OfferingID? {
        var best: (model: OfferingID, price: Quantity)?
        for model in models {
            guard let scope = scope(of: model, inPlaceOf: workload, as: tier),
                let price = price(of: model, for: workload, in: scope, as: tier)
            else { continue }
            if best.map({ price < $0.price }) ?? true { best = (model, price) }
        }
        return best?.model
    }

    /// How long a workload's platform keeps what is cached of its model, the shortest time first;
    /// five minutes on Bedrock, and where no time has a price of its own.
    func cacheLifetime(for workload: Workload) -> CacheLifetime? {
        let sold =
            workload.platform == .bedrock
            ? [] : catalog.cacheLifetimes(of: workload.model.value, on: workload.platform)
        return sold.first ?? CacheLifetime(parsing: "5m")
    }

    /// Whether a model can be trained in the region of a workload.
    func canTrain(_ model: OfferingID, for workload: Workload) -> Bool {
        let sku = SKU(
            platform: workload.platform,
            offering: model,
            meter: "training_tokens",
            region: workload.region.value
        )
        return !catalog.rates(of: sku, on: asOf).isEmpty
    }
}
