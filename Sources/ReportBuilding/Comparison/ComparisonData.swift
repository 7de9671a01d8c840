import Analysis
import Catalog
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// A comparison as data, to the contract `ratebook.comparison/1`.
public struct ComparisonData {
    private let report: ComparisonReport

    /// Creates the data of a report.
    public init(_ report: ComparisonReport) {
        self.report = report
    }

    /// The data.
    public var value: DataValue {
        let comparison = report.comparison
        return .object([
            DataValue.Member("schema", .text("ratebook.comparison/1")),
            DataValue.Member("scenario", .text(comparison.scenario.id)),
            DataValue.Member("title", .text(comparison.scenario.title)),
            DataValue.Member("workload", .text(comparison.workload.id)),
            DataValue.Member("catalog_release", .text(report.context.release)),
            DataValue.Member("as_of", .date(report.context.asOf)),
            DataValue.Member("inputs_sha256", .text(report.context.inputsHash)),
            DataValue.Member("options", .array(comparison.options.map(data))),
            DataValue.Member("not_offered", .array(comparison.gaps.map(data))),
        ])
    }

    private func data(_ option: ComparedOption) -> DataValue {
        .object(
            members(option.way) + [
                DataValue.Member("is_baseline", .boolean(option.isBaseline)),
                DataValue.Member("tokens_monthly", data(option.tokens)),
                DataValue.Member("monthly", data(option.total)),
                DataValue.Member("difference", option.difference.map { .money($0) } ?? .null),
                DataValue.Member("ratio", option.share.map { .quantity($0) } ?? .null),
                DataValue.Member(
                    "cache_lifetime",
                    option.cacheLifetime.map { .text($0.description) } ?? .null
                ),
                DataValue.Member("surroundings", .array(option.surroundings.map(data))),
            ]
        )
    }

    private func data(_ gap: ComparisonGap) -> DataValue {
        .object(
            members(gap.way) + [
                DataValue.Member("reason", .text(gap.reason.code)),
                DataValue.Member("explanation", .text(report.context.words(for: gap.reason))),
            ]
        )
    }

    private func members(_ way: PurchaseWay) -> [DataValue.Member] {
        [
            DataValue.Member("model", .text(way.model.text)),
            DataValue.Member("platform", .text(way.platform.text)),
            DataValue.Member("region", way.region.map { .text($0.text) } ?? .null),
            DataValue.Member("scope", way.scope.map { .text($0.rawValue) } ?? .null),
            DataValue.Member("tier", way.tier.map { .text($0.rawValue) } ?? .null),
        ]
    }

    private func data(_ surrounding: Surrounding) -> DataValue {
        .object([
            DataValue.Member("part", .text(surrounding.part.rawValue)),
            DataValue.Member("treatment", .text(surrounding.treatment.rawValue)),
        ])
    }

    private func data(_ total: Total) -> DataValue {
        .object([
            DataValue.Member("low", .money(total.amount.low)),
            DataValue.Member("expected", .money(total.amount.expected)),
            DataValue.Member("high", .money(total.amount.high)),
            DataValue.Member("unpriced_lines", .integer(total.unpricedLines)),
            DataValue.Member("is_lower_bound", .boolean(total.isLowerBound)),
        ])
    }
}
