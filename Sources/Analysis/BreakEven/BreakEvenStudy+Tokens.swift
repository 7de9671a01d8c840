import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

// Ways to buy the same tokens for less.

extension BreakEvenStudy {
    /// A prefix that is written to the cache once and read so many times, against the same prefix
    /// sent as input each time.
    var cachingCases: [BreakEvenCase] {
        CacheLifetime.sold.flatMap { lifetime in
            purchases { $0.meter == .cacheWriteTokens(lifetime) && $0.tier == .standard }
                .map { caching($0, for: lifetime) }
        }
    }

    private func caching(_ purchase: Purchase, for lifetime: CacheLifetime) -> BreakEvenCase {
        let reads = CostOption.variable
        let requests = (reads + 1) * .constant(BreakEvenExample.writes)
        func option(_ name: String, _ caching: Caching?, _ more: [DriverID: Formula]) -> CostOption
        {
            CostOption(
                name,
                example.model(
                    of: purchase.offering,
                    purchase.scope,
                    caching: caching,
                    prefix: BreakEvenExample.prefixTokens,
                    input: .zero,
                    output: .zero
                ),
                setting: [BreakEvenExample.requests: requests].merging(more) { $1 },
                parts: [.inference]
            )
        }
        let caching = Caching(
            ttl: Choice(value: lifetime),
            hits: .share(Assumption(.hitRate, .zero))
        )
        return BreakEvenCase(
            id("caching", lifetime.description, purchase.offering.text, purchase.scope.rawValue),
            of: name(of: purchase),
            purchase.scope,
            by: .reads,
            option(
                "Cached for \(lifetime)",
                caching,
                [DriverID("w.hit_rate"): reads / (reads + 1)]
            ),
            or: option("Not cached", nil, [:]),
            in: .zero...Quantity(1_000)
        )
    }

    /// A share of the tokens in batch jobs, against a bill that is smaller by ``batchSaving``.
    var batchCases: [BreakEvenCase] {
        purchases { $0.meter == .outputTokens && $0.tier == .batch }.map(batch)
    }

    private func batch(_ purchase: Purchase) -> BreakEvenCase {
        let requests: [DriverID: Formula] = [BreakEvenExample.requests: 100_000]
        let share = CostOption.variable
        let shares = [
            DriverID("w.tier.batch"): share, DriverID("w.tier.standard"): 1 - share,
        ]
        let rest = (try? .one - Self.batchSaving) ?? .one
        return BreakEvenCase(
            id("batch", purchase.offering.text, purchase.scope.rawValue),
            of: name(of: purchase),
            purchase.scope,
            by: .share,
            CostOption(
                "Partly in batch",
                example.model(of: purchase.offering, purchase.scope, batchShare: true),
                setting: requests.merging(shares) { $1 },
                parts: [.inference]
            ),
            or: CostOption(
                "A quarter less than standard",
                example.model(of: purchase.offering, purchase.scope),
                setting: requests,
                parts: [.inference],
                times: rest
            ),
            in: .zero ... .one
        )
    }
}

extension CacheLifetime {
    /// The lifetimes that are sold, from the shortest.
    fileprivate static let sold = ["5m", "30m", "1h"].compactMap { CacheLifetime(parsing: $0) }
}
