public import Catalog
public import Quantities

/// What a usage type of a Bedrock bill counts.
///
/// One bill mixes units: token counts of models that are sold through the Marketplace, such as
/// `EU_OutputTokenCount`, are in millions; those of Amazon's own models, such as
/// `NovaLite-input-tokens`, are in thousands.
public struct UsageType: Sendable, Hashable {
    /// What is counted.
    public let meter: MeterID

    /// How many tokens one unit of the bill is.
    public let tokensPerUnit: Quantity

    /// Reads a usage type; nil for one that is not understood.
    public init?(parsing text: String) {
        let counts: [(String, MeterID)] = [
            ("CacheReadInputTokenCount", .cacheReadTokens),
            ("CacheWriteInputTokenCount", "cache_write_5m_tokens"),
            ("InputTokenCount", .inputTokens), ("OutputTokenCount", .outputTokens),
        ]
        let tokens: [(String, MeterID)] = [
            ("-cache-read-input-token-count", .cacheReadTokens), ("-input-tokens", .inputTokens),
            ("-output-tokens", .outputTokens),
        ]
        if let (_, meter) = counts.first(where: { text.hasSuffix("_" + $0.0) || text == $0.0 }) {
            self.meter = meter
            tokensPerUnit = Quantity(1_000_000)
        } else if let (_, meter) = tokens.first(where: { text.hasSuffix($0.0) }) {
            self.meter = meter
            tokensPerUnit = Quantity(1_000)
        } else {
            return nil
        }
    }
}
