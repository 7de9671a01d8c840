import Analysis
import Catalog
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// What changed between two releases as data, to the contract `ratebook.diff/1`.
public struct RateChangeData {
    private let report: RateChangeReport

    /// Creates the data of a report.
    public init(_ report: RateChangeReport) {
        self.report = report
    }

    /// The data.
    public var value: DataValue {
        let impact = report.impact
        let details: [DataValue.Member] = [
            DataValue.Member("scenarios", .array(impact.scenarios.map(data))),
            DataValue.Member("changes", .array(impact.changes.map(data))),
            DataValue.Member(
                "came_into_force",
                .array(impact.arrivals.map { .object(RateData.members($0)) })
            ),
        ]
        return .object(
            [DataValue.Member("schema", .text("ratebook.diff/1"))] + totals + details
        )
    }

    /// The effect on all scenarios together, with the page that has the details.
    var summary: DataValue {
        .object(totals + [DataValue.Member("page", .text(report.path + "/index.json"))])
    }

    private var totals: [DataValue.Member] {
        let (impact, effect) = (report.impact, report.effect)
        return [
            DataValue.Member("from", .date(impact.from.id)),
            DataValue.Member("to", .date(impact.to.id)),
            DataValue.Member("monthly_before", .money(effect.before.amount.expected)),
            DataValue.Member("monthly_after", .money(effect.after.amount.expected)),
            DataValue.Member("unpriced_lines_before", .integer(effect.before.unpricedLines)),
            DataValue.Member("unpriced_lines_after", .integer(effect.after.unpricedLines)),
            DataValue.Member("difference", .money(effect.difference)),
            DataValue.Member("ratio", effect.share.map { .quantity($0) } ?? .null),
            DataValue.Member("price_moves", .money(effect.moves)),
            DataValue.Member("corrections", .money(effect.corrections)),
            DataValue.Member("new_rates", .money(effect.newRates)),
        ]
    }

    private func data(_ scenario: ScenarioImpact) -> DataValue {
        .object([
            DataValue.Member("scenario", .text(scenario.scenario.id)),
            DataValue.Member("title", .text(scenario.scenario.title)),
            DataValue.Member("monthly_before", .money(scenario.before.amount.expected)),
            DataValue.Member("unpriced_lines_before", .integer(scenario.before.unpricedLines)),
            DataValue.Member("monthly_after", .money(scenario.after.amount.expected)),
            DataValue.Member("unpriced_lines_after", .integer(scenario.after.unpricedLines)),
            DataValue.Member(
                "difference",
                (try? scenario.difference()).map { .money($0) } ?? .null
            ),
            DataValue.Member("ratio", (try? scenario.share()).map { .quantity($0) } ?? .null),
            DataValue.Member("price_moves", .money(scenario.moves)),
            DataValue.Member("corrections", .money(scenario.corrections)),
            DataValue.Member("new_rates", .money(scenario.newRates)),
        ])
    }

    private func data(_ change: RateChange) -> DataValue {
        let before: [DataValue.Member] = [
            DataValue.Member("kind", .text(change.kind.rawValue)),
            DataValue.Member(
                "was_rate_id",
                change.prior.map { .text($0.id) } ?? .null
            ),
            DataValue.Member(
                "was_usd",
                change.prior.map { RateData.amount(of: $0.price) } ?? .null
            ),
            DataValue.Member("was_per", change.prior.map { .quantity($0.price.per) } ?? .null),
        ]
        return .object(
            before + RateData.members(change.entry.key) + RateData.members(change.entry)
        )
    }
}
