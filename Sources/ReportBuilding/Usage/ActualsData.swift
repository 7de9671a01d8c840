public import Actuals
import Quantities
public import ReportModel
import UsageTables

/// What months cost beside their estimates, as data to the contract `ratebook.actuals/1`.
public struct ActualsData {
    private let months: [ActualMonth]
    private let context: ReportContext

    /// Prepares the data of some months, in order.
    public init(_ months: [ActualMonth], in context: ReportContext) {
        self.months = months
        self.context = context
    }

    /// The document; its amounts are exact.
    public var value: DataValue {
        .object([
            .init("schema", .text("ratebook.actuals/1")),
            .init("currency", .text(context.exchange.currency.code)),
            .init("catalog_release", .text(context.release)),
            .init("months", .array(months.map(data))),
        ])
    }

    private func data(_ month: ActualMonth) -> DataValue {
        .object([
            .init("month", .text(month.month.description)),
            .init("sources", .array(month.sources.map { .text($0.rawValue) })),
            .init("days", ActualsData.data(month.days)),
            .init("billed", month.billed.map { .quantity($0) } ?? .null),
            .init("scenarios", .array(month.scenarios.map(data))),
            .init("in_no_scenario", .array(month.unclaimed.map(data))),
        ])
    }

    private func data(_ month: ScenarioMonth) -> DataValue {
        .object([
            .init("id", .text(month.scenario)),
            .init("estimate", .quantity(month.walk.estimate)),
            .init(
                "due",
                .object([
                    .init("low", .quantity(month.estimate.low)),
                    .init("expected", .quantity(month.estimate.expected)),
                    .init("high", .quantity(month.estimate.high)),
                ])
            ),
            .init("actual", .quantity(month.walk.actual)),
            .init("steps", .array(month.walk.steps.map(data))),
            .init("sources", .array(month.sources.map { .text($0.rawValue) })),
            .init("requests", month.requests.map { .quantity($0) } ?? .null),
            .init("requests_from", month.requestSource.map { .text($0.rawValue) } ?? .null),
            .init("estimated_requests", .quantity(month.estimatedRequests)),
            .init("unpriced_lines", .integer(month.unpricedLines)),
            .init("unpriced_usage", .integer(month.unpricedUsage)),
        ])
    }

    private func data(_ step: CostWalk.Step) -> DataValue {
        .object([
            .init("cause", .text(step.cause.rawValue)),
            .init("about", step.subject.map { .text($0) } ?? .null),
            .init("amount", .quantity(step.amount)),
        ])
    }

    private func data(_ usage: ActualMonth.Unclaimed) -> DataValue {
        .object([
            .init("account", .text(usage.account)), .init("model", .text(usage.model)),
            .init("service", .text(usage.service)),
            .init("cost", usage.cost.map { .quantity($0) } ?? .null),
        ])
    }

    private static func data(_ days: Days?) -> DataValue {
        guard let days else { return .null }
        return .object([
            .init("seen", .integer(days.seen)), .init("of", .integer(days.all)),
        ])
    }
}
