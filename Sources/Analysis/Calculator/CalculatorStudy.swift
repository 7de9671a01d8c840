public import Catalog
import Pricing
public import Quantities
public import Scenarios

/// What the workload of the calculator costs on every model that Amazon Bedrock sells by the token
/// in a region.
public struct CalculatorStudy: Sendable {
    /// The sets of options.
    public let variants: [CalculatorVariant]

    /// The models by name and scope, each in the scopes in which the region has a price of it.
    public let offers: [CalculatorOffer]

    /// The region that requests are made from.
    public let region: Region

    /// The models that are sold by the token elsewhere alone.
    public let unsold: [OfferingID]

    /// Compiles a program for each model and each set of options.
    ///
    /// - Parameters:
    ///   - variants: The sets of options.
    ///   - region: The region.
    ///   - catalog: The catalog as known at the release that is to be used.
    ///   - day: The day whose rates are in force.
    public init(
        of variants: [CalculatorVariant],
        in region: Region,
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
