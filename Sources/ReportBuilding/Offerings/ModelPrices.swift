import Catalog
import Quantities
import Scenarios

/// What a unit of everything costs that models on Bedrock are sold by.
struct ModelPrices {
    private let models: [[SKU: Quantity]]

    /// Gathers the prices without a condition that are in force, in the order of the models.
    init(in context: ReportContext) {
        var models: [OfferingID: [SKU: Quantity]] = [:]
        for rate in context.catalog.rates(on: context.asOf)
        where rate.sku.platform == .bedrock && rate.key.condition == nil
            && context.catalog.vocabulary.offerings[rate.sku.offering]?.kind == .model
        {
            models[rate.sku.offering, default: [:]][rate.sku] = try? rate.price.perUnit
        }
        self.models = models.sorted { $0.key.text < $1.key.text }.map(\.value)
    }

    /// One price by another of each model that has both in one place; in several, in the first by
    /// name.
    func ratios(
        of dividend: FigureReference.Survey.Price,
        to divisor: FigureReference.Survey.Price
    ) -> [Quantity] {
        models.compactMap { prices in
            let pairs =
                prices.filter { $0.key.meter == dividend.meter && $0.key.tier == dividend.tier }
                .compactMap { sku, price -> (place: String, ratio: Quantity)? in
                    let other = SKU(
                        platform: sku.platform,
                        offering: sku.offering,
                        meter: divisor.meter,
                        region: sku.region,
                        scope: sku.scope,
                        tier: divisor.tier
                    )
                    guard let below = prices[other], below > .zero,
                        let ratio = try? price / below
                    else { return nil }
                    return (sku.description, ratio)
                }
            return pairs.min { $0.place < $1.place }?.ratio
        }
    }
}
