import Catalog
import Formulas
import Quantities
import Scenarios

/// The size above which whole requests of a workload have another price.
struct LongContext {
    /// Input tokens, cached or not, that a request may have at the plain price.
    let threshold: Int

    /// The requests up to the threshold of a series that grows; a workload has one such at most.
    private let short: Stretch?

    /// The threshold of a model; nil where it has none, or where no request can be above it.
    init?(_ calls: ModelCalls, at sku: SKU, in builder: inout ModelBuilder) {
        guard let threshold = builder.longContextThreshold(of: sku),
            calls.series.contains(where: { series in
                series.hasKnownSizes
                    && builder.mayExceed(series.largestSize, Quantity(threshold))
            })
        else { return nil }
        self.threshold = threshold
        let limit = Formula.constant(Quantity(threshold))
        short = calls.series.first?.requests(upTo: limit)
            .map { requests in
                let named = builder.derive(
                    "requests_up_to_\(threshold)",
                    "First requests with at most \(threshold) input tokens",
                    .count("requests"),
                    of: calls.owner,
                    as: requests
                )
                return Stretch(named, followers: .maximum([0, named - 1]))
            }
    }

    /// How many requests of a month are above the threshold.
    func requests(of calls: ModelCalls) -> Formula {
        let limit = Formula.constant(Quantity(threshold))
        return .total(of: calls.series.filter(\.hasKnownSizes)) { series in
            let all = series.requests(in: series.whole)
            guard let short else {
                return .conditional(Condition(series.largestSize, isAbove: limit), all, 0)
            }
            return all - series.requests(in: short)
        }
    }

    /// Tokens of a series at the plain price, or at the other where a request is long.
    ///
    /// - Parameters:
    ///   - tokens: How many tokens a stretch of a series has.
    ///   - series: The series.
    ///   - plain: The price of a request up to the threshold.
    ///   - long: The price of a request above it.
    /// - Returns: The charge.
    func charge(
        for tokens: (Stretch?) -> Formula,
        of series: RequestSeries,
        plain: Formula,
        long: Formula
    ) -> Formula {
        let all = tokens(series.whole)
        let limit = Formula.constant(Quantity(threshold))
        guard series.hasKnownSizes else { return all * plain }
        guard let short else {
            let isLong = Condition(series.largestSize, isAbove: limit)
            return .conditional(isLong, all * long, all * plain)
        }
        let below = tokens(short)
        return below * plain + (all - below) * long
    }
}
