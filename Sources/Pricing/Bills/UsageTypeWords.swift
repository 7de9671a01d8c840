import Catalog

/// The words of a usage type that say what is counted, without the region and the model.
struct UsageTypeWords {
    /// Words that say no more than that tokens are counted.
    private static let fillers: Set<String> = ["tokens", "tokencount", "token", "count", "million"]

    /// Whether the unit is a million tokens, as for what the Marketplace sells.
    let isInMillions: Bool

    private var words: [String]

    init(_ text: String) {
        var rest = Substring(text)
        let marketplace = rest.firstRange(ofText: "MP:")
        if let marketplace { rest = rest[marketplace...] }
        let isFromMarketplace =
            marketplace != nil || rest.hasSuffix("-Units") || !rest.contains("-")
        isInMillions = isFromMarketplace
        if isFromMarketplace {
            if rest.hasSuffix("-Units") { rest = rest.dropLast(6) }
            let head = rest.prefix { $0 != "_" }
            if head.count < rest.count, head.allSatisfy({ $0.isUppercase || $0.isNumber }) {
                rest = rest.dropFirst(head.count + 1)
            }
        }
        let all = UsageTypeWords.split(rest)
        // Before the first word of a meter stands the model, which Marketplace types do not name.
        let start =
            isFromMarketplace
            ? 0 : all.firstIndex { ["input", "output", "cache"].contains($0) } ?? all.count
        words = all[start...].filter { !UsageTypeWords.fillers.contains($0) }
    }

    /// Whether every word has been understood.
    var isEmpty: Bool { words.isEmpty }

    /// Takes a word away; false where it is not there.
    private mutating func take(_ word: String) -> Bool {
        guard let index = words.firstIndex(of: word) else { return false }
        words.remove(at: index)
        return true
    }

    /// Takes the words of a long request's price; false where there are none.
    mutating func takeLongContext() -> Bool {
        if words.contains("long"), words.contains("context") {
            _ = (take("long"), take("context"))
            return true
        }
        return take("lctx")
    }

    /// Whether it is capacity, reserved for a month or three and counted by the hour.
    var isReserved: Bool { words.contains("reserved") && words.contains("tpm") }

    /// Takes the words of the meter.
    mutating func takeMeter() -> MeterID? {
        if isReserved {
            _ = take("tpm")
            if take("input") { return .reservedInput }
            return take("output") ? .reservedOutput : nil
        }
        guard take("cache") else {
            if take("input") { return .inputTokens }
            return take("output") ? .outputTokens : nil
        }
        if take("read") {
            _ = take("input")
            return .cacheReadTokens
        }
        guard take("write") else { return nil }
        _ = take("input")
        let lifetime = ["5m", "30m", "1h", "12h"].first { words.contains($0) }
        if let lifetime { _ = take(lifetime) }
        if words.contains("1"), take("hour") {
            _ = take("1")
            return "cache_write_1h_tokens"
        }
        return MeterID("cache_write_\(lifetime ?? "5m")_tokens")
    }

    /// Takes the word of the tier; standard where there is none.
    ///
    /// Only capacity is reserved, which the meter tells.
    mutating func takeTier(isReserved: Bool) -> PurchaseTier {
        if isReserved, take("reserved") {
            let isForThree = take("3")
            if !isForThree { _ = take("1") }
            if !take("month") { _ = take("months") }
            return isForThree ? .reservedThreeMonths : .reservedOneMonth
        }
        for tier in [PurchaseTier.batch, .flex, .priority] where take(tier.rawValue) { return tier }
        if words.contains("latency"), words.contains("optimized") {
            _ = (take("latency"), take("optimized"))
            return .latencyOptimized
        }
        if take("custom") {
            _ = take("model")
            return .custom
        }
        _ = take("standard")
        return .standard
    }

    /// Takes the words of the scope; nil where there are none.
    mutating func takeScope() -> Scope? {
        if words.contains("cross"), words.contains("region") { _ = (take("cross"), take("region")) }
        if take("global") { return .global }
        return take("geo") ? .geo : nil
    }

    private static func split(_ text: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text.replacingWords() {
            if character == "-" || character == "_" {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}

extension Substring {
    /// The index after a text, where it stands.
    fileprivate func firstRange(ofText text: String) -> Index? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }

    /// In small letters, with a hyphen between a small letter or digit and a capital, and around a
    /// lifetime: `CacheWrite1hInputTokenCount_LCtx` becomes `cache-write-1h-input-token-count_lctx`.
    fileprivate func replacingWords() -> String {
        var result = ""
        var previous: Character = "-"
        for character in self {
            let isHump = character.isUppercase && (previous.isLowercase || previous.isNumber)
            let startsLifetime = character.isNumber && previous.isLowercase
            if isHump || startsLifetime { result.append("-") }
            result += character.lowercased()
            previous = character
        }
        return result
    }
}
