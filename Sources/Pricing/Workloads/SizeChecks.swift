import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// What an author should know about the size of the requests to a model.
struct SizeChecks {
    /// What is told of a request beyond the model's window.
    enum Overflow {
        /// The code of the finding.
        static let code = "context-window-exceeded"
    }

    let workload: Workload
    let calls: ModelCalls

    /// Reports a request beyond the model's window, and one just below a dearer price, and notes
    /// the largest of each kind.
    func report(to builder: inout ModelBuilder) {
        for series in calls.series {
            if series.hasKnownSizes { builder.addLargestRequest(largest(of: series)) }
            let findings = [
                overflow(of: series, in: builder), cliff(of: series, in: builder),
                unknownSizes(of: series, in: builder),
            ]
            for finding in findings.compactMap(\.self) { builder.report(finding) }
        }
    }

    /// Tokens of the largest request with its answer.
    private func largest(of series: RequestSeries) -> Formula {
        series.largestSize + .maximum([series.output, series.growth?.lastOutput ?? 0])
    }

    /// The largest request with its answer does not fit into the model's window.
    private func overflow(of series: RequestSeries, in builder: ModelBuilder) -> Diagnostic? {
        guard series.hasKnownSizes,
            let window = builder.catalog.vocabulary.offerings[calls.model.value]?
                .contextWindowTokens
        else { return nil }
        let sizes = builder.values(of: largest(of: series))
        guard sizes.high > Quantity(window) else { return nil }
        let isExpected = sizes.expected > Quantity(window)
        let size = isExpected ? sizes.expected : sizes.high
        return finding(
            code: Overflow.code,
            "the largest request has \(size) tokens with its answer\(isExpected ? "" : " in the high case"), "
                + "and \(name(in: builder)) takes \(window)",
            help: "such a request fails, and the estimate counts it anyway; send less, or "
                + "choose another model"
        )
    }

    /// The largest request stays just under a size from which it would be dearer as a whole.
    private func cliff(of series: RequestSeries, in builder: ModelBuilder) -> Diagnostic? {
        guard series.hasKnownSizes, let threshold = threshold(in: builder) else { return nil }
        let size = builder.values(of: series.largestSize).expected
        let limit = Quantity(threshold)
        guard size <= limit, let near = try? limit * Quantity(wholePercent: 90), size >= near else {
            return nil
        }
        return finding(
            code: "near-long-context",
            "the largest request has \(size) tokens, and above \(threshold) "
                + "\(name(in: builder)) has another price for the whole request",
            help: "a request that is a little longer costs far more; leave more room below it"
        )
    }

    /// All tokens of a run together are above the threshold, and nobody knows the single calls.
    private func unknownSizes(of series: RequestSeries, in builder: ModelBuilder) -> Diagnostic? {
        guard !series.hasKnownSizes, let threshold = threshold(in: builder),
            builder.values(of: series.largestSize).high > Quantity(threshold)
        else { return nil }
        return finding(
            code: "unknown-request-size",
            "calls of a run may send more than \(threshold) tokens, above which "
                + "\(name(in: builder)) has another price",
            help: "state steps instead of an amplification, and each call has its price"
        )
    }

    private func threshold(in builder: ModelBuilder) -> Int? {
        switch workload.capacity {
        case .provisioned, .imported: return nil
        case .reserved, nil: break
        }
        return builder.longContextThreshold(
            of: workload.sku(of: .inputTokens, on: calls.model.value)
        )
    }

    private func name(in builder: ModelBuilder) -> String {
        builder.catalog.name(of: calls.model.value)
    }

    private func finding(code: String, _ summary: String, help: String) -> Diagnostic {
        Diagnostic(.warning, code: code, summary, at: calls.model.origin, help: help)
    }
}
