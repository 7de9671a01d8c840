import Catalog
import Formulas
import Quantities
import Scenarios

/// What prompt caching makes of the input of a model.
///
/// Input, cache writes and cache reads are disjoint counts that add up to all input: what is
/// written or read is not billed as input as well. What is shorter than the model caches at least
/// is not cached at all.
///
/// Where only the prefix is cached, each request finds it with ``prefixChance`` and else writes
/// it. Where the history is cached too, each request leaves all that it sends in the cache. The
/// first request of a series finds the prefix there with ``prefixChance``. A later one finds what
/// the one before it sent with the chance of ``historyHits``, and else begins anew like a first
/// one. What a request does not find it writes.
struct CachePlan {
    /// How long a written prefix lives.
    let lifetime: CacheLifetime

    /// How often a request finds the prefix; nil where it is always too short, or absent.
    let prefixChance: Chance?

    /// The share of later requests of a series that find its history; nil where only the prefix
    /// is cached.
    let historyHits: Formula?

    /// The fewest tokens that the model caches.
    let minimum: Formula

    /// Whether the prefix is shorter than that in some case.
    let prefixMayBeTooShort: Bool

    /// The requests at the beginning of a series that are shorter than that; nil for none.
    let skipped: Formula?

    /// Tokens that are read from the cache, in a month.
    func read(_ series: RequestSeries, in stretch: Stretch?) -> Formula {
        guard let history = history(of: series, in: stretch) else {
            return prefixChance.map { cachedPrefix(series, in: stretch) * $0.hits } ?? 0
        }
        let sent = history.followers * (history.first + history.step * (history.followers - 1) / 2)
        let found = series.count * sent * history.hits
        guard let hits = prefixChance?.hits, let prefix = series.prefix else { return found }
        let anew = history.starts + history.followers * (1 - history.hits)
        return series.count * anew * longEnough(prefix, prefix) * hits + found
    }

    /// Tokens that are written to the cache, in a month.
    func written(_ series: RequestSeries, in stretch: Stretch?) -> Formula {
        guard historyHits != nil, stretch != nil else {
            return prefixChance.map { cachedPrefix(series, in: stretch) * $0.misses } ?? 0
        }
        let cached =
            skipped != nil
            ? series.input(in: stretch) - uncached(series, in: stretch)
            : series.input(in: stretch)
        return cached - read(series, in: stretch)
    }

    /// Input tokens that are neither read nor written, in a month.
    func uncached(_ series: RequestSeries, in stretch: Stretch?) -> Formula {
        guard historyHits != nil, let stretch else {
            let other = series.otherInput(in: stretch)
            guard prefixMayBeTooShort, let prefix = series.prefix,
                let tokens = series.prefixTokens(in: stretch)
            else { return other }
            return other + .conditional(Condition(minimum, isAbove: prefix), tokens, 0)
        }
        guard let skipped else { return 0 }
        let requests = Formula.minimum([stretch.requests, skipped])
        return series.input(in: Stretch(requests, followers: requests - 1))
    }

    /// What a stretch of a series finds of its own.
    private struct History {
        /// Requests that begin a cached series: one, or none where all are too short.
        let starts: Formula

        /// Requests that follow one that left its input in the cache.
        let followers: Formula

        /// What the first of those finds.
        let first: Formula

        /// What each finds more than the one before.
        let step: Formula

        /// The share that finds it.
        let hits: Formula
    }

    private func history(of series: RequestSeries, in stretch: Stretch?) -> History? {
        guard let historyHits, let growth = series.growth, let stretch else { return nil }
        guard let skipped else {
            let isWhole = stretch.requests == growth.length
            return History(
                starts: isWhole ? 1 : .minimum([1, stretch.requests]),
                followers: stretch.followers,
                first: series.firstSize,
                step: growth.step,
                hits: historyHits
            )
        }
        return History(
            starts: .maximum([0, .minimum([1, stretch.requests - skipped])]),
            followers: .maximum([0, stretch.requests - skipped - 1]),
            first: series.firstSize + growth.step * skipped,
            step: growth.step,
            hits: historyHits
        )
    }

    private func cachedPrefix(_ series: RequestSeries, in stretch: Stretch?) -> Formula {
        guard let prefix = series.prefix, let tokens = series.prefixTokens(in: stretch) else {
            return 0
        }
        return longEnough(prefix, tokens)
    }

    /// Tokens that are cached if the prefix is long enough, and else nought.
    private func longEnough(_ prefix: Formula, _ tokens: Formula) -> Formula {
        guard prefixMayBeTooShort else { return tokens }
        return .conditional(Condition(minimum, isAbove: prefix), 0, tokens)
    }
}
