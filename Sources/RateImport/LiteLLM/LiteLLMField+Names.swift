import Catalog

extension LiteLLMField {
    /// What LiteLLM calls the price of one unit of a meter in its map and in the configuration of its
    /// proxy; nil for a price that it has no field for.
    ///
    /// Of several cache writes the one that lasts shortest is the plain one.
    static func name(
        of meter: MeterID,
        tier: PurchaseTier,
        condition: RateCondition?
    ) -> String? {
        guard let base = bases[meter], let suffix = suffix(of: tier) else { return nil }
        switch condition {
        case nil: return base + suffix
        case .inputTokensAbove(let limit) where limit.isMultiple(of: 1_000):
            return base + "_above_\(limit / 1_000)k_tokens" + suffix
        case .inputTokensAbove, .first, .next, .over: return nil
        }
    }

    private static func suffix(of tier: PurchaseTier) -> String? {
        tier == .standard ? "" : tiers.first { $0.tier == tier }?.suffix
    }

    private static let bases: [MeterID: String] = [
        "input_tokens": "input_cost_per_token", "embedding_tokens": "input_cost_per_token",
        "output_tokens": "output_cost_per_token",
        "cache_read_tokens": "cache_read_input_token_cost",
        "cache_write_5m_tokens": "cache_creation_input_token_cost",
        "cache_write_30m_tokens": "cache_creation_input_token_cost",
        "cache_write_1h_tokens": "cache_creation_input_token_cost_above_1hr",
        "cache_write_12h_tokens": "cache_creation_input_token_cost_above_12hr",
        "input_audio_tokens": "input_cost_per_audio_token",
        "output_audio_tokens": "output_cost_per_audio_token",
        "input_image_tokens": "input_cost_per_image_token",
        "output_image_tokens": "output_cost_per_image_token",
        "input_video_tokens": "input_cost_per_video_token",
    ]
}
