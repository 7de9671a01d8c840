import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

extension CachePlan {
    /// What the caching of a workload makes of the input of one of its models; nil without
    /// caching, and where nothing is ever cached.
    ///
    /// - Parameters:
    ///   - workload: The workload.
    ///   - owner: What its drivers belong to.
    ///   - calls: What it sends to the model.
    ///   - builder: What gets the drivers and the findings.
    init?(
        _ workload: Workload,
        _ owner: Owner,
        _ calls: ModelCalls,
        in builder: inout ModelBuilder
    ) {
        guard let caching = workload.caching, let series = calls.series.first else { return nil }
        let minimum = builder.catalog.minimumCacheableTokens(of: calls.model.value)
        let prefix = series.prefix.map { builder.values(of: $0) }
        let historyHitRate = series.growth == nil ? nil : caching.historyHitRate
        guard let reach = historyHitRate == nil ? series.prefix : series.largestSize else {
            return nil
        }
        let prefixIsCached = series.prefix.map { builder.mayReach($0, minimum) } ?? false
        prefixMayBeTooShort = series.prefix.map { builder.mayFallBelow($0, minimum) } ?? false
        if let prefix, prefixMayBeTooShort {
            let history = historyHitRate != nil
            builder.report(
                workload.prefixFinding(prefix, minimum, calls, history, builder.catalog)
            )
        }
        guard builder.mayReach(reach, minimum) else { return nil }
        let startMayBeTooShort =
            historyHitRate != nil && builder.mayFallBelow(series.firstSize, minimum)
        if startMayBeTooShort {
            let start = builder.values(of: series.firstSize)
            builder.report(workload.startFinding(start, minimum, calls, builder.catalog))
        }
        lifetime = caching.ttl.value
        prefixChance = prefixIsCached ? builder.prefixChance(of: caching, calls, owner) : nil
        historyHits = historyHitRate.map { builder.driver($0, of: owner) }
        self.minimum = .constant(minimum)
        skipped =
            startMayBeTooShort
            ? builder.skippedRequests(of: series, Formula.constant(minimum), calls.owner) : nil
    }
}

extension ModelBuilder {
    /// How often a request finds the prefix in the cache, and how often it doesn't.
    ///
    /// Where that is not stated, requests are taken to come by chance and on their own (as a
    /// Poisson process), so that the gap before a request is within the lifetime with the chance
    /// 1 − e^(−arrivals × lifetime). Every request renews the lifetime, whether it reads or
    /// writes. Where a series caches its history, only its first request needs another series:
    /// then series arrive, not requests, which is the cautious end.
    fileprivate mutating func prefixChance(
        of caching: Caching,
        _ calls: ModelCalls,
        _ owner: Owner
    ) -> CachePlan.Chance {
        let arrivals: Formula
        switch caching.hits {
        case .share(let rate): return CachePlan.Chance(hits: driver(rate, of: owner))
        case .arrivalsPerHour(let number): arrivals = driver(number, of: owner)
        case .activeHours(let hours):
            let starts = Formula.total(of: calls.series) { series in
                caching.historyHitRate == nil ? series.requests(in: series.whole) : series.count
            }
            arrivals = starts / driver(hours, of: owner)
        }
        let minutes = Formula.constant(Quantity(caching.ttl.value.minutes))
        let misses = derive(
            "miss_rate",
            "Requests that write the prefix",
            .share,
            of: owner,
            as: .decay(arrivals * minutes / 60)
        )
        let key = NumberKey.hitRate
        let hits = derive(key.name, key.label, .share, of: owner, as: 1 - misses)
        return CachePlan.Chance(hits: hits, misses: misses)
    }
}

extension ModelBuilder {
    /// The requests at the beginning of a series that are too short to be cached.
    fileprivate mutating func skippedRequests(
        of series: RequestSeries,
        _ minimum: Formula,
        _ owner: Owner
    ) -> Formula? {
        series.growth.map { growth in
            let steps = Formula.roundedUp((minimum - series.firstSize) / growth.step, 1)
            return derive(
                "uncached_requests",
                "First requests that are too short to be cached",
                .count("requests"),
                of: owner,
                as: .maximum([0, steps])
            )
        }
    }
}

extension Workload {
    fileprivate func prefixFinding(
        _ prefix: Spread<Quantity>,
        _ minimum: Quantity,
        _ calls: ModelCalls,
        _ hasHistory: Bool,
        _ catalog: RateCatalog
    ) -> Diagnostic {
        let never = prefix.high < minimum
        let name = catalog.name(of: calls.model.value)
        let help: String =
            switch (never, hasHistory) {
            case (true, false):
                "nothing will be cached, and the estimate says so; a longer prefix or another "
                    + "model would be"
            case (true, true): "no two conversations or runs share it"
            case (false, false): "in the cases below the minimum nothing is cached"
            case (false, true): "in the cases below the minimum nothing is shared"
            }
        return Diagnostic(
            .warning,
            code: "cache-below-minimum",
            "the prefix of \(prefix.low) tokens\(never ? "" : " in the low case") is shorter "
                + "than the \(minimum) that \(name) caches at least",
            at: systemTokens(calls)?.origin ?? caching?.ttl.origin,
            help: help
        )
    }

    fileprivate func startFinding(
        _ start: Spread<Quantity>,
        _ minimum: Quantity,
        _ calls: ModelCalls,
        _ catalog: RateCatalog
    ) -> Diagnostic {
        let always = start.high < minimum
        let name = catalog.name(of: calls.model.value)
        return Diagnostic(
            .warning,
            code: "cache-below-minimum",
            "the first request of \(start.low) tokens\(always ? "" : " in the low case") is "
                + "shorter than the \(minimum) that \(name) caches at least",
            at: caching?.ttl.origin,
            help: "requests are cached from the first one that is long enough"
        )
    }

    /// The length of the part that is the same in every request; nil for kinds without one.
    private func systemTokens(_ calls: ModelCalls) -> Assumption? {
        switch shape {
        case .requests(let shape): shape.systemTokens
        case .chat(let shape): shape.systemTokens
        case .rag(let shape): shape.systemTokens
        case .batch(let shape):
            shape.stages.first { ($0.model ?? model) == calls.model }?.systemTokens
        case .agent(let shape):
            if case .steps(let steps) = shape.effort { steps.systemTokens } else { nil }
        case .embedding, .media: nil
        }
    }
}
