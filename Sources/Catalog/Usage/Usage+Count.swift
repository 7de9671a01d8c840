extension Usage {
    /// How much of one meter was used, perhaps of one that is not known for certain.
    public struct Count: Sendable, Hashable {
        /// What a count of several possible meters means.
        public enum Choice: Sendable, Hashable {
            /// The first of the meters that the offering sells is meant.
            case firstSold
            /// Any of the meters that the offering sells may be meant, and nobody knows which.
            case anySold
        }

        /// What is counted; where several meters are possible, the first of them.
        public let meter: MeterID

        /// How many units, at least 0.
        public let units: Int

        /// The other meters that may be meant instead; empty for a count that is certain.
        public let others: [MeterID]

        /// Which of the meters is meant.
        public let choice: Choice

        /// Creates a count of one meter.
        public init(_ meter: MeterID, _ units: Int) {
            self.init(meter, units, or: [], .firstSold)
        }

        /// Creates a count of one of several meters.
        public init(_ meter: MeterID, _ units: Int, or others: [MeterID], _ choice: Choice) {
            self.meter = meter
            self.units = units
            self.others = others
            self.choice = choice
        }

        /// The meters that may be meant, the first one first.
        public var meters: [MeterID] { [meter] + others }
    }

    /// The meters of tokens that are written to a cache, from the shortest lifetime to the longest.
    public static let cacheWrites: [MeterID] = [
        "cache_write_5m_tokens", "cache_write_30m_tokens", "cache_write_1h_tokens",
        "cache_write_12h_tokens",
    ]
}

extension Usage {
    /// Whether the input may have counted the tokens of the cache, which would then be paid for
    /// twice: nobody said, sources disagree about the model, and there is enough input for it.
    public func mayCountCachedTwice(by terms: CacheTerms?) -> Bool {
        guard inputIncludesCached == nil, terms?.inputCountsCached == .disputed,
            let cached = counts.cachedTokens, cached > 0
        else { return false }
        return counts.contains { $0.meter == "input_tokens" && $0.units >= cached }
    }
}

extension [Usage.Count] {
    /// How many tokens were read from a cache or written to it; nil beyond every range.
    public var cachedTokens: Int? {
        let cached = ["cache_read_tokens"] + Usage.cacheWrites
        return filter { cached.contains($0.meter) }
            .reduce(0) { sum, count in
                let (next, overflow) = (sum ?? .max).addingReportingOverflow(count.units)
                return sum == nil || overflow ? nil : next
            }
    }

    /// The counts of a usage whose input counted the tokens of the cache too, with these taken off
    /// the input.
    ///
    /// - Returns: Disjoint counts; nil where the cache has more tokens than the input.
    public func takingCachedOffInput() -> [Usage.Count]? {
        let input = first { $0.meter == "input_tokens" }?.units ?? 0
        guard let cached = cachedTokens, cached <= input else { return nil }
        return map {
            $0.meter == "input_tokens" ? Usage.Count("input_tokens", input - cached) : $0
        }
    }
}
