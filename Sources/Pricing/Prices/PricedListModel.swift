public import Catalog
public import Quantities
public import Scenarios

/// A model of a price list with its prices.
public struct PricedListModel: Sendable {
    /// The model.
    public let model: PriceListModel

    /// The scope by which it was priced; nil where the platform knows none.
    public let scope: Scope?

    /// The tier that gives the prices of its row; nil for a model that is sold in batches alone.
    public let mainTier: PurchaseTier?

    /// The prices, by tier, by meter and then by condition.
    public let prices: [ListPrice]

    /// What is added for each request, in the currency of the list.
    public let requestFee: Quantity

    /// The terms by which something is added for each request, and those that change it.
    public let requestTerms: [PriceTerm]

    /// What a typical request costs, in the currency of the list; nil where that is not known.
    public let typical: Quantity?

    /// The price of a meter in a tier under a condition; nil for none.
    public func price(
        of meter: MeterID,
        in tier: PurchaseTier?,
        _ condition: RateCondition? = nil
    ) -> ListPrice? {
        prices.first { $0.meter == meter && $0.tier == tier && $0.condition == condition }
    }

    /// The prices of a tier in which something goes in: that of a token, or of one that is embedded.
    public static let entryMeters: [MeterID] = [.inputTokens, .embeddingTokens]

    /// What the tokens that go in cost in a tier.
    public func entryPrice(
        in tier: PurchaseTier?,
        _ condition: RateCondition? = nil
    ) -> ListPrice? {
        Self.entryMeters.lazy.compactMap { price(of: $0, in: tier, condition) }.first
    }

    /// The numbers of input tokens above which the tier of the row has other prices, in order.
    public var thresholds: [RateCondition] {
        let conditions = prices.filter { $0.tier == mainTier }.compactMap(\.condition)
            .filter { !$0.isVolumeBand }
        return Set(conditions).sorted()
    }

    /// What a request costs, without what is not known; nil where it cannot be priced.
    ///
    /// The prices are those of the tier of the row, and above a threshold those of long requests.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func cost(of request: TypicalRequest) throws(ArithmeticFailure) -> Quantity? {
        let input = request.inputTokens + request.cachedTokens
        let condition = thresholds.last { $0.holds(forInputTokens: input) }
        func price(_ meter: MeterID) -> ListPrice? {
            self.price(of: meter, in: mainTier, condition) ?? self.price(of: meter, in: mainTier)
        }
        guard let entry = entryPrice(in: mainTier, condition) ?? entryPrice(in: mainTier) else {
            return nil
        }
        guard entry.meter != .embeddingTokens else {
            return try entry.cost(of: input) + requestFee
        }
        guard let output = price(.outputTokens) else { return nil }
        let cached = price(.cacheReadTokens) ?? entry
        return try entry.cost(of: request.inputTokens) + cached.cost(of: request.cachedTokens)
            + output.cost(of: request.outputTokens) + requestFee
    }
}

extension RateCondition {
    /// Whether a price under the condition is for a request with so many input tokens.
    fileprivate func holds(forInputTokens count: Int) -> Bool {
        if case .inputTokensAbove(let limit) = self { count > limit } else { false }
    }
}
