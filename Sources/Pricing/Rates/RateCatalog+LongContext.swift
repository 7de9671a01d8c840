import Catalog
import Quantities

extension RateCatalog {
    /// The input sizes in tokens above which whole requests have another price.
    ///
    /// Where the standard tier asks more for long requests, a tier beside it that states nothing of
    /// them is not known to sell them at its plain price: it has the sizes of the standard tier,
    /// and no price above them.
    func longContextLimits(of sku: SKU, on day: CalendarDate) -> Set<Int> {
        let own = statedLimits(of: sku, on: day)
        guard own.isEmpty, sku.tier.variesStandard else { return own }
        return statedLimits(of: sku.inTier(.standard), on: day)
    }

    private func statedLimits(of sku: SKU, on day: CalendarDate) -> Set<Int> {
        Set(ratesWithOrWithoutScope(of: sku, on: day).compactMap(\.key.condition?.inputLimit))
    }
}

extension RateCondition {
    /// The input tokens above which a whole request has the price; nil for another condition.
    var inputLimit: Int? {
        guard case .inputTokensAbove(let limit) = self else { return nil }
        return limit
    }
}

extension Vocabulary {
    /// Whether a meter counts text, cached or not, which has the same thresholds.
    func isText(_ meter: MeterID) -> Bool {
        [.inputTokens, .outputTokens, .embeddingTokens].contains(meter)
            || meters[meter]?.partOf == .inputTokens
    }
}
