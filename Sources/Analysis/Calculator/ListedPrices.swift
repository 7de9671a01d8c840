import Catalog
import Pricing
import Quantities
import Scenarios

/// The prices of a model by a price list.
struct ListedPrices {
    let list: PriceList
    let model: PricedListModel

    /// What the list has in the place of a rate, for as many units; nil where it has no price.
    func amount(of rate: Rate) -> Quantity? {
        model.price(of: rate.sku.meter, in: rate.sku.tier, rate.key.condition)
            .flatMap { try? $0.amount * rate.price.per / $0.per }
    }

    /// The way in which the list buys the model.
    ///
    /// - Parameter region: The region of Bedrock where the list names none.
    /// - Returns: The way.
    func way(from region: Region) -> PurchaseWay {
        let isBedrock = model.model.platform == .bedrock
        return PurchaseWay(
            model: model.model.offering,
            platform: model.model.platform,
            region: model.model.regions.first ?? (isBedrock ? region : nil),
            scope: model.model.scope ?? (isBedrock ? .inRegion : .global),
            tier: .standard
        )
    }
}
