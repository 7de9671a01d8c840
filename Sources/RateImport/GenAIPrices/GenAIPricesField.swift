import Catalog

/// What a price key of genai-prices is the price of: `cache_write_1h_mtok`.
///
/// The keys and their numbers of units are those of its file `prices/units.yml`.
struct GenAIPricesField {
    /// What is counted.
    enum Subject {
        case meter(MeterID)
        /// A cache write of the lifetime that the model has.
        case cacheWrite
        /// Reasoning tokens, which the catalog counts as output.
        case reasoning
    }

    /// What is counted.
    let subject: Subject

    /// How many units the price is for.
    let count: Int

    /// Reads a key; fails for one that the catalog has no meter for.
    static func read(_ key: String) throws(SkipReason) -> GenAIPricesField {
        if let meter = tokens[key] { return GenAIPricesField(subject: meter, count: 1_000_000) }
        switch key {
        case "web_searches_kcount":
            return GenAIPricesField(subject: .meter("web_searches"), count: 1000)
        case "input_audio_hours":
            return GenAIPricesField(subject: .meter("input_audio_seconds"), count: 3600)
        default: throw "no meter for \(key)"
        }
    }

    private static let tokens: [String: Subject] = [
        "input_mtok": .meter("input_tokens"),
        "output_mtok": .meter("output_tokens"),
        "output_reasoning_mtok": .reasoning,
        "cache_read_mtok": .meter("cache_read_tokens"),
        "cache_write_mtok": .cacheWrite,
        "cache_write_5m_mtok": .meter("cache_write_5m_tokens"),
        "cache_write_1h_mtok": .meter("cache_write_1h_tokens"),
        "input_audio_mtok": .meter("input_audio_tokens"),
        "output_audio_mtok": .meter("output_audio_tokens"),
        "input_image_mtok": .meter("input_image_tokens"),
        "output_image_mtok": .meter("output_image_tokens"),
        "input_video_mtok": .meter("input_video_tokens"),
    ]
}
