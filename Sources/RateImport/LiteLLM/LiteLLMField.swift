import Catalog

/// What a price field of a LiteLLM entry is the price of, as its name says:
/// `cache_read_input_token_cost_above_272k_tokens_priority`.
struct LiteLLMField {
    /// What is counted.
    enum Subject: Hashable {
        case meter(MeterID)
        /// A cache write of the lifetime that the model has.
        case cacheWrite
        /// Reasoning tokens, which the catalog counts as output.
        case reasoning
        /// Seconds of capacity, of audio or of video: only the entry tells.
        case seconds
    }

    /// What is counted.
    let subject: Subject

    /// How it is bought.
    let tier: PurchaseTier

    /// When the price applies.
    let condition: RateCondition?

    /// The factor by which an endpoint of one region is dearer than the global one.
    static let regionalFactor = "regional_endpoint_uplift_multiplier"

    /// Whether a field may hold a price at all; the others describe the model.
    static func isPrice(_ name: String) -> Bool {
        name != regionalFactor
            && (name.contains("cost") || name.contains("uplift_multiplier")
                || name == "provider_specific_entry")
    }

    /// Reads a name; fails with the reason for which the field is skipped.
    static func read(_ name: String) -> Result<LiteLLMField, SkipReason> {
        guard name.contains("cost") else { return .failure("a multiplier, not a price") }
        var rest = Substring(name)
        var tier = PurchaseTier.standard
        if let (suffix, found) = tiers.first(where: { name.hasSuffix($0.suffix) }) {
            rest.removeLast(suffix.utf8.count)
            tier = found
        } else if let suffix = ["_fast", "_decisions"].first(where: name.hasSuffix) {
            return .failure("no tier for \(suffix.dropFirst())")
        }
        let (base, condition) = threshold(of: rest)
        guard let subject = subjects[String(base)] else {
            return .failure("no meter for \(base)")
        }
        return .success(LiteLLMField(subject: subject, tier: tier, condition: condition))
    }

    private static func threshold(of name: Substring) -> (Substring, RateCondition?) {
        guard name.hasSuffix("k_tokens"), let start = name.lastRange(of: "_above_"),
            let thousands = Int(name[start.upperBound...].dropLast("k_tokens".count))
        else { return (name, nil) }
        return (name[..<start.lowerBound], .inputTokensAbove(thousands * 1000))
    }

    static let tiers: [(suffix: String, tier: PurchaseTier)] = [
        ("_batches", .batch), ("_flex", .flex), ("_priority", .priority),
        ("_ultrafast", .ultrafast),
    ]

    private static let subjects: [String: Subject] = [
        "input_cost_per_token": .meter("input_tokens"),
        "output_cost_per_token": .meter("output_tokens"),
        "output_cost_per_reasoning_token": .reasoning,
        "cache_read_input_token_cost": .meter("cache_read_tokens"),
        "cache_creation_input_token_cost": .cacheWrite,
        "cache_creation_input_token_cost_above_1hr": .meter("cache_write_1h_tokens"),
        "cache_creation_input_token_cost_above_12hr": .meter("cache_write_12h_tokens"),
        "input_cost_per_audio_token": .meter("input_audio_tokens"),
        "output_cost_per_audio_token": .meter("output_audio_tokens"),
        "input_cost_per_image_token": .meter("input_image_tokens"),
        "output_cost_per_image_token": .meter("output_image_tokens"),
        "input_cost_per_video_token": .meter("input_video_tokens"),
        "input_cost_per_image": .meter("input_images"),
        "output_cost_per_image": .meter("output_images"),
        "input_cost_per_audio_per_second": .meter("input_audio_seconds"),
        "input_cost_per_video_per_second": .meter("input_video_seconds"),
        "output_cost_per_video_per_second": .meter("output_video_seconds"),
        "input_cost_per_query": .meter("rerank_queries"),
        "search_context_cost_per_query": .meter("web_searches"),
        "input_cost_per_second": .seconds,
        "output_cost_per_second": .seconds,
        "cost_per_second": .seconds,
    ]
}

extension Substring {
    /// The last place of another text.
    fileprivate func lastRange(of other: String) -> Range<Index>? {
        indices.last { self[$0...].hasPrefix(other) }
            .map { $0..<index($0, offsetBy: other.count) }
    }
}
