import Catalog

extension AnswerUsage {
    /// The searches of the web; none where nothing is said.
    var searches: [Usage.Count] {
        webSearches.map { [Usage.Count("web_searches", $0)] } ?? []
    }

    /// The tokens written to the cache, each with the meters that may be meant.
    ///
    /// What the answer gives no lifetime for was written for the model's shortest one, as a request
    /// is that asks for none. Where the answer was not kept nobody knows, and any may be meant.
    ///
    /// - Parameters:
    ///   - stated: How many there are by what stands outside the answer; nil where it says nothing.
    ///   - fields: The record, for failures.
    /// - Returns: The counts; none where nothing was written.
    /// - Throws: A failure where more have a lifetime than were written.
    func cacheWrites(
        stated: Int?,
        _ fields: RecordFields
    ) throws(UsageRecordFailure) -> [Usage.Count] {
        var counts: [Usage.Count] = []
        var known = 0
        for lifetime in AnswerUsage.knownLifetimes {
            guard let tokens = lifetimes[lifetime], tokens > 0 else { continue }
            known += tokens
            counts.append(Usage.Count(MeterID("cache_write_\(lifetime)_tokens"), tokens))
        }
        guard let total = stated ?? cacheWrite else { return counts }
        guard total >= known else {
            throw fields.failure(
                "the answer gives \(known) tokens written to the cache a lifetime, "
                    + "of which the record counts \(total) only"
            )
        }
        guard total > known else { return counts }
        let meters = Usage.cacheWrites
        let rest = Usage.Count(
            meters[0],
            total - known,
            or: Array(meters.dropFirst()),
            isStated ? .firstSold : .anySold
        )
        return counts + [rest]
    }
}

extension AnswerUsage {
    /// The input tokens by the answer alone, without those of the cache.
    ///
    /// - Throws: A failure where the cache has more tokens than the input that counts them too.
    func uncachedInput(
        beside counts: [Usage.Count],
        _ fields: RecordFields
    ) throws(UsageRecordFailure) -> Int {
        let all = input ?? 0
        guard inputIncludesCached else { return all }
        let cached = counts.cachedTokens ?? .max
        guard cached <= all else {
            throw fields.failure(
                "the answer counts \(cached) tokens of the cache among \(all) input tokens"
            )
        }
        return all - cached
    }
}
