import Catalog

/// What the words of a usage type, a description or a heading say is sold, and how.
///
/// Every word must be known: a word that is not might change what the price is for.
struct AWSPriceListReading: Hashable {
    /// The meter, as far as the words say.
    ///
    /// Input of an embedding model, and a cache write without a lifetime, are settled
    /// by ``meter(of:)``.
    let namedMeter: MeterID

    /// How it is bought.
    let tier: PurchaseTier

    /// The scope that the words name; nil where they name none.
    let scope: Scope?

    /// Whether the price is for requests above the offering's threshold.
    let isLongContext: Bool

    /// The number of units that the words price, 1,000 or 1,000,000; nil where they say nothing.
    let per: Int?

    /// Whether a cache write names its lifetime.
    private let namesLifetime: Bool

    /// Reads words that ``AWSPriceListWords/joined(_:)`` made; nil where one of them is unknown or
    /// two contradict each other.
    init?(_ joined: [String]) {
        var words = Set(joined.flatMap { $0 == "cachewrite1h" ? ["cachewrite", "1h"] : [$0] })
        guard let tier = AWSPriceListReading.takeTier(from: &words),
            let scope = AWSPriceListReading.takeScope(from: &words)
        else { return nil }
        self.tier = tier
        self.scope = scope == .unnamed ? nil : Scope(rawValue: scope.rawValue)
        isLongContext = words.remove("longcontext") != nil
        let isThousand = words.remove("1k") != nil
        let isMillion = words.remove("1m") != nil
        guard !(isThousand && isMillion) else { return nil }
        per = isThousand ? 1000 : isMillion ? 1_000_000 : nil
        words.subtract(["price", "per", "with", "for", "mantle", "1", "to", "each", "and", "of"])
        words.remove("ttl")
        namesLifetime = !words.isDisjoint(with: ["5m", "30m", "1h"])
        guard let meter = AWSPriceListReading.meters[words] else { return nil }
        namedMeter = meter
    }

    /// The meter, for an offering of a certain kind and with certain lifetimes of its cache.
    func meter(of offering: Offering?) -> MeterID {
        switch namedMeter {
        case "input_tokens" where offering?.kind == .embedding: return "embedding_tokens"
        case "cache_write_5m_tokens" where !namesLifetime:
            guard let lifetimes = offering?.cache?.lifetimes, lifetimes.count == 1 else { break }
            return MeterID("cache_write_\(lifetimes[0])_tokens")
        default: break
        }
        return namedMeter
    }

    /// Whether another reading of the same entry says the same, where both say something.
    func agrees(with other: AWSPriceListReading) -> Bool {
        let scopes = (scope, other.scope)
        let isSameScope =
            switch scopes {
            // What is not said to be global is regional, which a geo profile is as well.
            case (.global?, .global?): true
            case (.global?, _), (_, .global?): false
            default: true
            }
        return namedMeter == other.namedMeter && tier == other.tier && isSameScope
            && isLongContext == other.isLongContext
    }

    /// A scope, or that no scope is named.
    private enum NamedScope: String {
        case unnamed
        case inRegion = "in-region"
        case geo
        case global
    }

    private static func takeScope(from words: inout Set<String>) -> NamedScope? {
        let isCrossRegion = words.remove("crossregion") != nil
        let named = [
            words.remove("global").map { _ in NamedScope.global },
            words.remove("geo").map { _ in .geo },
            words.remove("regional").map { _ in .inRegion },
        ]
        .compactMap(\.self)
        // Across regions, but how far is not said.
        if named.isEmpty { return isCrossRegion ? nil : .unnamed }
        return named.count == 1 ? named[0] : nil
    }

    private static func takeTier(from words: inout Set<String>) -> PurchaseTier? {
        if words.contains("tpm") {
            words.subtract(["reserved", "hour", "commit", "tokens"])
            return take(
                ["1month": .reservedOneMonth, "3months": .reservedThreeMonths],
                from: &words
            )
        }
        let isCommitted = !words.isDisjoint(with: ["nocommit", "1month", "6months"])
        if !words.isDisjoint(with: ["provisioned", "modelunit"])
            || isCommitted && words.contains("hour")
        {
            words.subtract(["provisioned", "usage", "hour", "price", "infer", "one", "commit"])
            words.subtract(["inference", "from", "a"])
            words.insert("modelunit")
            if words.remove("custommodel") != nil { words.remove("pricing") }
            return take(
                [
                    "nocommit": .provisioned, "1month": .provisionedOneMonth,
                    "6months": .provisionedSixMonths,
                ],
                from: &words
            )
        }
        if words.contains("training") || words.contains("customization")
            || words.contains("store") || words.contains("imageseen") || words.contains("rft")
        {
            return .standard
        }
        // A standard-quality image is not a tier.
        let isImage = words.contains("createdimage")
        if words.contains("standard"), !isImage { words.remove("standard") }
        let named =
            ["batch": .batch, "flex": .flex, "priority": .priority]
            .merging(["latency": .latencyOptimized, "custommodel": .custom]) { first, _ in first }
            as [String: PurchaseTier]
        guard !words.isDisjoint(with: named.keys) else { return .standard }
        return take(named, from: &words)
    }

    /// The one tier that the words name; nil for none or several.
    private static func take(
        _ tiers: [String: PurchaseTier],
        from words: inout Set<String>
    ) -> PurchaseTier? {
        let named = words.intersection(tiers.keys)
        words.subtract(named)
        guard named.count == 1, let word = named.first else { return nil }
        return tiers[word]
    }

    /// The meters by the words that are left, in any order.
    private static let meters: [Set<String>: MeterID] = [
        ["input", "tokens"]: "input_tokens",
        ["input", "tokens", "text"]: "input_tokens",
        ["output", "tokens"]: "output_tokens",
        ["output", "tokens", "text"]: "output_tokens",
        ["cacheread", "input", "tokens"]: "cache_read_tokens",
        ["cacheread", "tokens"]: "cache_read_tokens",
        ["cachewrite", "input", "tokens"]: "cache_write_5m_tokens",
        ["cachewrite", "tokens"]: "cache_write_5m_tokens",
        ["cachewrite", "input", "tokens", "5m"]: "cache_write_5m_tokens",
        ["cachewrite", "tokens", "5m"]: "cache_write_5m_tokens",
        ["cachewrite", "input", "tokens", "30m"]: "cache_write_30m_tokens",
        ["cachewrite", "tokens", "30m"]: "cache_write_30m_tokens",
        ["cachewrite", "input", "tokens", "1h"]: "cache_write_1h_tokens",
        ["cachewrite", "tokens", "1h"]: "cache_write_1h_tokens",
        ["input", "tokens", "audio"]: "input_audio_tokens",
        ["output", "tokens", "audio"]: "output_audio_tokens",
        ["input", "tokens", "image"]: "input_image_tokens",
        ["input", "tokens", "video"]: "input_video_tokens",
        ["output", "tokens", "image"]: "output_image_tokens",
        ["input", "tpm"]: "reserved_input_tpm_hours",
        ["output", "tpm"]: "reserved_output_tpm_hours",
        ["modelunit"]: "model_unit_hours",
        ["model", "modelunit"]: "model_unit_hours",
        ["customization", "storage"]: "custom_model_months",
        ["store", "custommodel", "month"]: "custom_model_months",
        ["store", "customization", "model", "month"]: "custom_model_months",
        ["train", "tokens"]: "training_tokens",
        ["training", "hour"]: "training_hours",
        ["rft", "hour"]: "training_hours",
        ["rft", "training", "hour"]: "training_hours",
        ["imageseen"]: "training_images",
        ["queries"]: "rerank_queries",
        ["input", "image"]: "input_images",
        ["input", "image", "standard"]: "input_images",
        ["input", "documentimage"]: "input_document_images",
        ["input", "audio", "second"]: "input_audio_seconds",
        ["input", "video", "second"]: "input_video_seconds",
        ["input", "textrequest"]: "input_text_requests",
        ["textrequest"]: "input_text_requests",
        ["createdimage"]: "output_images",
        ["createdimage", "model"]: "output_images",
        ["createdimage", "512", "standard"]: "output_images_512_standard",
        ["createdimage", "512", "premium"]: "output_images_512_premium",
        ["createdimage", "1024", "standard"]: "output_images_1024_standard",
        ["createdimage", "1024", "premium"]: "output_images_1024_premium",
        ["createdimage", "2048", "standard"]: "output_images_2048_standard",
        ["createdimage", "2048", "premium"]: "output_images_2048_premium",
        ["createdvideo", "second"]: "output_video_seconds",
        ["createdvideo", "second", "540p"]: "output_video_seconds_540p",
        ["createdvideo", "second", "720p"]: "output_video_seconds_720p",
    ]
}
