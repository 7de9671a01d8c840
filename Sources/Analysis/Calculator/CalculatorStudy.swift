public import Catalog
public import Pricing
public import Quantities
import Scenarios

/// What the workload of the calculator costs on every model that Amazon Bedrock sells by the token
/// in a region.
public struct CalculatorStudy: Sendable {
    /// The sets of options.
    public let variants: [CalculatorVariant]

    /// The models by name and scope, each in the scopes in which the region has a price of it.
    public let offers: [CalculatorOffer]

    /// The region that requests are made from.
    public let region: Region

    /// The models of each price list at its prices.
    public let lists: [CalculatorList]

    /// The models that are sold by the token elsewhere alone.
    public let unsold: [OfferingID]

    /// Compiles a program for each model and each set of options.
    ///
    /// - Parameters:
    ///   - variants: The sets of options.
    ///   - region: The region.
    ///   - lists: The price lists of the project.
    ///   - catalog: The catalog as known at the release that is to be used.
    ///   - day: The day whose rates are in force.
    public init(
        of variants: [CalculatorVariant],
        in region: Region,
        lists: [PricedList] = [],
        catalog: RateCatalog,
        asOf day: CalendarDate
    ) {
        self.variants = variants
        self.region = region
        let compiler = OfferCompiler(variants: variants, catalog: catalog, day: day)
        let skus = catalog.skusOfInput(on: day)
        let ways = skus.filter { [region, .everywhere].contains($0.region) }
            .map { sku in
                PurchaseWay(
                    model: sku.offering,
                    platform: sku.platform,
                    region: region,
                    scope: sku.scope ?? .inRegion,
                    tier: .standard
                )
            }
        self.lists = lists.map { priced in
            let models = priced.models.filter { model in
                catalog.vocabulary.offerings[model.model.offering]?.kind == .model
            }
            let plain = models.filter { $0.requestFee == .zero }
            return CalculatorList(
                list: priced.list,
                offers: plain.map { model in
                    let listed = ListedPrices(list: priced.list, model: model)
                    return OfferCompiler(
                        variants: variants,
                        catalog: catalog,
                        day: priced.day,
                        listed: listed
                    )
                    .offer(of: listed.way(from: region))
                },
                withFee: models.filter { $0.requestFee != .zero }.map(\.model.offering)
            )
        }
        offers = Set(ways).sorted().map(compiler.offer)
        unsold = Set(skus.map(\.offering)).subtracting(ways.map(\.model)).sorted()
    }
}

extension RateCatalog {
    /// The input tokens that Amazon Bedrock sells as they come, of models that are still sold.
    public func skusOfInput(on day: CalendarDate) -> [SKU] {
        rates(on: day)
            .filter { rate in
                let offering = vocabulary.offerings[rate.sku.offering]
                return rate.sku.platform == .bedrock && rate.sku.meter == .inputTokens
                    && rate.sku.tier == .standard && rate.key.condition == nil
                    && offering?.kind == .model && offering?.lifecycle?.isOver(on: day) != true
            }
            .map(\.sku)
    }
}
