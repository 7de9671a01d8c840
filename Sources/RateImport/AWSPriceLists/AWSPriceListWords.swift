/// The words of a usage type, of a description or of a column's heading, with phrases joined.
///
/// `CacheWrite1hInputTokenCount_LCtx_Global`, `cache-write-1h-input-token-count-long-context` and
/// `1M input tokens (1h cache write)` come out in the same words.
enum AWSPriceListWords {
    /// Splits a text at everything but letters, digits and points, and before a capital that
    /// follows a small letter or a digit.
    static func split(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars where scalar != "," {
            let isWord = scalar == "." || scalar.properties.isAlphabetic || isDigit(scalar)
            let isHump = isCapital(scalar) && (isSmall(previous) || isDigit(previous))
            // 1M and 6Months stay whole: the capital belongs to the number.
            let isOfNumber = isDigit(previous) && ["K", "M", "B", "H", "I"].contains(scalar)
            if !word.isEmpty, !isWord || isHump && !isOfNumber {
                words.append(word)
                word = ""
            }
            if isWord { word.unicodeScalars.append(scalar) }
            previous = scalar
        }
        if !word.isEmpty { words.append(word) }
        return words.map { $0.lowercased() }
    }

    /// Joins the phrases that mean one thing.
    static func joined(_ words: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < words.count {
            let rest = words[index...]
            let candidates = phrases[words[index]] ?? []
            if let phrase = candidates.first(where: { rest.starts(with: $0.words) }) {
                result.append(phrase.meaning)
                index += phrase.words.count
            } else {
                result.append(spellings[words[index]] ?? words[index])
                index += 1
            }
        }
        return result
    }

    /// The phrases by their first word; the longer of two with one beginning stands first.
    private static let phrases = Dictionary(grouping: allPhrases) { $0.words.first ?? "" }

    private static let allPhrases: [(words: [String], meaning: String)] = [
        ("tokens per minute", "tpm"), ("token count", "tokens"),
        ("cache read", "cacheread"), ("cached input", "cacheread"),
        ("cache write", "cachewrite"), ("cache write1h", "cachewrite1h"),
        ("1 hour", "1h"), ("1 hr", "1h"), ("5 minute", "5m"),
        ("l ctx", "longcontext"), ("long ctx", "longcontext"), ("long context", "longcontext"),
        ("cross region inference", "crossregion"), ("cross region", "crossregion"),
        ("reinforcement fine tuning", "rft"), ("reinforcement finetuning", "rft"),
        ("latency optimized", "latency"),
        ("provisioned throughput", "provisioned"), ("provisionedthroughput", "provisioned"),
        ("no commit", "nocommit"), ("no commitment", "nocommit"), ("1 month", "1month"),
        ("3 month", "3months"),
        ("3 months", "3months"), ("6 month", "6months"), ("6 months", "6months"),
        ("model units", "modelunit"), ("model unit", "modelunit"),
        ("custom model on demand", "custommodel"), ("custom model", "custommodel"),
        ("search units", "queries"), ("search unit", "queries"),
        ("document image", "documentimage"), ("image seen", "imageseen"),
        ("images seen", "imageseen"), ("text requests", "textrequest"),
        ("text request", "textrequest"), ("generated image", "createdimage"),
        ("image generated", "createdimage"), ("created image", "createdimage"),
        ("video generated", "createdvideo"), ("video generation", "createdvideo"),
        ("on demand", "standard"),
    ]
    .map { (AWSPriceListWords.pieces($0.0), $0.1) }

    private static let spellings: [String: String] = [
        "token": "tokens", "prce": "price", "response": "output", "1hr": "1h",
        "lctx": "longcontext", "latencyoptimized": "latency", "speech": "audio",
        "searchunits": "queries", "query": "queries", "1000": "1k", "1000000": "1m",
        "thousand": "1k", "million": "1m", "modelunits": "modelunit", "hourly": "hour",
        "hours": "hour", "hrs": "hour", "seconds": "second", "images": "image",
        "requests": "request", "commitment": "commit", "generation": "createdimage",
        "trained": "customization", "months": "month", "t2i": "createdimage",
        "1months": "1month", "3month": "3months", "6month": "6months", "cris": "crossregion",
    ]

    private static func pieces(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9") ~= scalar }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z") ~= scalar }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z") ~= scalar }
}
