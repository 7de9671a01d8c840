import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// The part of a workload's input that prompt caching takes over.
///
/// Input, cache writes and cache reads are disjoint counts: what is written or read is not billed
/// as input as well. A prefix shorter than the model caches at least is not cached at all.
struct CachedPrefix {
    /// Tokens a month that are read from the cache.
    let read: Formula

    /// Tokens a month that are written to the cache.
    let written: Formula

    /// How long a written prefix lives.
    let lifetime: CacheLifetime

    /// Prefix tokens a month that are neither read nor written; nil when there are none.
    private let tooShort: Formula?

    /// The cached part of a workload; nil when it has no caching or nothing to cache.
    init?(
        _ workload: Workload,
        _ owner: Owner,
        _ usage: TokenUsage,
        in builder: inout ModelBuilder
    ) {
        guard let caching = workload.caching, let prefix = usage.prefix,
            let length = workload.shape.systemTokens
        else { return nil }
        let minimum = builder.catalog.minimumCacheableTokens(of: workload.model.value)
        guard length.value.high >= minimum else {
            builder.report(Self.finding(length, minimum, workload, builder.catalog))
            return nil
        }
        let tokens = usage.requests * prefix
        let hits = builder.driver(caching.hitRate, of: owner)
        lifetime = caching.ttl.value
        guard length.value.low < minimum || length.value.expected < minimum else {
            tooShort = nil
            read = tokens * hits
            written = tokens * (1 - hits)
            return
        }
        builder.report(Self.finding(length, minimum, workload, builder.catalog))
        let isTooShort = Condition(.constant(minimum), isAbove: prefix)
        let cached = Formula.conditional(isTooShort, 0, tokens)
        tooShort = .conditional(isTooShort, tokens, 0)
        read = cached * hits
        written = cached * (1 - hits)
    }

    /// Input tokens a month that are billed as plain input.
    func uncachedInput(of usage: TokenUsage) -> Formula {
        tooShort.map { usage.otherInput + $0 } ?? usage.otherInput
    }

    private static func finding(
        _ length: Assumption,
        _ minimum: Quantity,
        _ workload: Workload,
        _ catalog: RateCatalog
    ) -> Diagnostic {
        let never = length.value.high < minimum
        let name = catalog.name(of: workload.model.value)
        return Diagnostic(
            .warning,
            code: "cache-below-minimum",
            "the prefix of \(length.value.low) tokens\(never ? "" : " in the low case") is shorter "
                + "than the \(minimum) that \(name) caches at least",
            at: length.origin ?? workload.caching?.ttl.origin,
            help: never
                ? "nothing will be cached, and the estimate says so; a longer prefix or another "
                    + "model would be"
                : "in the cases below the minimum nothing is cached"
        )
    }
}

extension WorkloadShape {
    /// The length of the part that is the same in every request; nil for kinds without one.
    fileprivate var systemTokens: Assumption? {
        switch self {
        case .requests(let shape): shape.systemTokens
        case .chat(let shape): shape.systemTokens
        case .rag(let shape): shape.systemTokens
        case .batch(let shape): shape.systemTokens
        case .agent: nil
        }
    }
}
