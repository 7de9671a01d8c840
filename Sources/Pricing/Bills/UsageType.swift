public import Catalog
public import Quantities

/// What a usage type of a Bedrock bill counts, and how it was bought.
///
/// One bill mixes units: token counts of models that are sold through the Marketplace, such as
/// `EU_OutputTokenCount` or `USE1-MP:USE1_InputTokenCount_Global-Units`, are in millions; those of
/// Amazon's own models, such as `USE1-NovaLite-input-tokens-batch`, are in thousands. Reserved
/// capacity, `USE1-MP:USE1_Reserved_1Month_OutputTPM_Global-Units`, is in hours of a thousand tokens
/// a minute.
public struct UsageType: Sendable, Hashable {
    /// What is counted.
    public let meter: MeterID

    /// How many tokens one unit of the bill is; of reserved capacity, how many a minute.
    public let tokensPerUnit: Quantity

    /// How it was bought.
    public let tier: PurchaseTier

    /// Where it could be served; nil where only the name of the model may tell.
    public let scope: Scope?

    /// Whether it is the price of a long request.
    public let isLongContext: Bool

    /// Reads a usage type; nil for one of which any word is not understood, and for those of the
    /// `mantle` endpoint, whose unit nobody states.
    public init?(parsing text: String) {
        guard !text.split(separator: "-").contains("mantle") else { return nil }
        var words = UsageTypeWords(text)
        let isReserved = words.isReserved
        guard let meter = words.takeMeter() else { return nil }
        self.meter = meter
        tier = words.takeTier(isReserved: isReserved)
        scope = words.takeScope()
        isLongContext = words.takeLongContext()
        guard words.isEmpty else { return nil }
        tokensPerUnit = Quantity(words.isInMillions && !isReserved ? 1_000_000 : 1_000)
    }

    /// What is counted of an offering: a bill gives a cache write no lifetime where the model has
    /// only one.
    public func meter(of offering: Offering?) -> MeterID {
        let lifetimes = offering?.cache?.lifetimes ?? []
        guard meter == "cache_write_5m_tokens", lifetimes.count == 1 else { return meter }
        return MeterID("cache_write_\(lifetimes[0])_tokens")
    }
}
