public import Catalog
import Diagnostics
public import Pricing
public import Quantities
import Scenarios

/// What the workload of the calculator costs on every model that is sold by the token.
public struct CalculatorStudy: Sendable {
    /// The sets of options.
    public let variants: [CalculatorVariant]

    /// The models of Amazon Bedrock by name and scope, each in the scopes in which the region has a
    /// price of it.
    public let offers: [CalculatorOffer]

    /// The models of the other platforms by name, platform, data zone and scope.
    public let elsewhere: [CalculatorOffer]

    /// The region that requests are made from.
    public let region: Region

    /// The models of each price list at its prices.
    public let lists: [CalculatorList]

    /// The models that Amazon Bedrock sells by the token in other regions alone.
    public let unsold: [OfferingID]

    /// Compiles a program for each model and each set of options, on every core.
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
    ) async {
        self.variants = variants
        self.region = region
        let scoped = Set(catalog.modelSellers.filter(catalog.sellsByScope))
        let compiler = OfferCompiler(
            variants: variants,
            catalog: catalog,
            day: day,
            scoped: scoped
        )
        let skus = catalog.skusOfInput(on: day)
        let ways = Set(skus.compactMap { $0.way(from: region) })
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
                        scoped: scoped,
                        listed: listed
                    )
                    .offer(of: listed.way(from: region))
                },
                withFee: models.filter { $0.requestFee != .zero }.map(\.model.offering)
            )
        }
        let onBedrock = ways.filter { $0.platform == .bedrock }
        offers = await onBedrock.sorted().concurrentMap(compiler.offer)
        elsewhere = await ways.subtracting(onBedrock).sorted().concurrentMap(compiler.offer)
        unsold = Set(skus.filter { $0.platform == .bedrock }.map(\.offering))
            .subtracting(onBedrock.map(\.model)).sorted()
    }
}

extension RateCatalog {
    /// The input tokens that are sold as they come, of models that are still sold.
    public func skusOfInput(on day: CalendarDate) -> [SKU] {
        rates(on: day)
            .filter { rate in
                let offering = vocabulary.offerings[rate.sku.offering]
                return rate.sku.meter == .inputTokens && rate.sku.tier == .standard
                    && rate.key.condition == nil && offering?.kind == .model
                    && offering?.lifecycle?.isOver(on: day) != true
            }
            .map(\.sku)
    }
}

extension SKU {
    /// How the tokens are bought; nil for those of Amazon Bedrock that another region sells.
    ///
    /// - Parameter region: The region that requests are made from, whose data zone serves those of
    ///   other platforms that are served in one and have the same price in all.
    /// - Returns: The way.
    fileprivate func way(from region: Region) -> PurchaseWay? {
        let place: Region?
        if platform == .bedrock {
            guard [region, .everywhere].contains(self.region) else { return nil }
            place = region
        } else {
            let zone = scope == .geo ? region.dataZone : nil
            place = self.region == .everywhere ? zone : self.region
        }
        return PurchaseWay(
            model: offering,
            platform: platform,
            region: place,
            scope: scope ?? (platform == .bedrock ? .inRegion : .global),
            tier: .standard
        )
    }
}
