public import Catalog
public import Quantities
public import Scenarios

/// A price of a price list: a published rate with every step from it to what people pay.
///
/// Multiplied first and converted once; rounded at the end, where the list says so.
public struct ListPrice: Sendable, Hashable {
    /// The published rate.
    public let rate: Rate

    /// How many units the price is for: those of the list for tokens, else those of the rate.
    public let per: Quantity

    /// The unit as it follows the number, such as `tokens`.
    public let unit: String

    /// The published rate in dollars for as many units.
    public let published: Quantity

    /// The terms that apply, in order.
    public let terms: [PriceTerm]

    /// The price with every digit, in the currency of the list.
    public let exact: Quantity

    /// The price, in the currency of the list.
    public let amount: Quantity

    /// What is counted.
    public var meter: MeterID { rate.sku.meter }

    /// How it is bought.
    public var tier: PurchaseTier { rate.sku.tier }

    /// When it applies; nil for otherwise.
    public var condition: RateCondition? { rate.key.condition }

    /// What some units cost.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func cost(of units: Int) throws(ArithmeticFailure) -> Quantity {
        try Quantity(units) * amount / per
    }

    /// The price of one unit, rounded to 18 decimals.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public var perUnit: Quantity {
        get throws(ArithmeticFailure) { try amount / per }
    }

    /// Prices a rate by the terms of a list.
    ///
    /// - Parameters:
    ///   - rate: The rate.
    ///   - model: The model that it is a rate of.
    ///   - list: The list.
    ///   - countsTokens: Whether the meter counts tokens.
    /// - Throws: ``ArithmeticFailure/overflow``.
    init(
        _ rate: Rate,
        of model: PriceListModel,
        in list: PriceList,
        countsTokens: Bool
    ) throws(ArithmeticFailure) {
        let meter = rate.sku.meter
        self.rate = rate
        per = countsTokens ? list.unit.tokens : rate.price.per
        unit = countsTokens ? "tokens" : rate.price.unit
        published = try per.priced(at: rate.price)
        terms = list.terms.filter { term in
            switch term.change {
            case .discount, .markup: term.applies(to: model, meter: meter)
            case .fee: countsTokens && term.applies(to: model, meter: meter)
            case .requestFee: false
            }
        }
        var running = RunningPrice(dollars: published)
        for term in terms { try running.apply(term.change, per: per) }
        exact = try running.amount(at: list.exchange)
        amount = try exact.rounded(as: list)
    }
}

extension Quantity {
    /// The number as a list rounds its prices.
    func rounded(as list: PriceList) throws(ArithmeticFailure) -> Quantity {
        guard let digits = list.fractionDigits else { return self }
        return try rounded(toFractionDigits: digits)
    }
}
