import Catalog
import Formulas
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// An estimate as data, to the contract `ratebook.estimate/1`.
public struct EstimateData {
    private let report: ScenarioReport

    /// Creates the data of a report.
    public init(_ report: ScenarioReport) {
        self.report = report.studied()
    }

    /// The data of a variant beside its scenario, whose levers are not asked for.
    private init(variant report: ScenarioReport) {
        self.report = report
    }

    /// The data.
    public var value: DataValue {
        let totals = report.totals
        return .object(
            [
                DataValue.Member("schema", .text("ratebook.estimate/1")),
                DataValue.Member("scenario", .text(report.scenario.id)),
                DataValue.Member("title", .text(report.scenario.title)),
                DataValue.Member("variant", report.scenario.variant.map { .text($0.id) } ?? .null),
                DataValue.Member("catalog_release", .text(report.context.release)),
                DataValue.Member("as_of", .date(report.context.asOf)),
                DataValue.Member("inputs_sha256", .text(report.context.inputsHash)),
            ] + totalMembers + [
                DataValue.Member("months", .array(months)),
                DataValue.Member("cloud_bill", CloudBillData(totals: totals).value),
                DataValue.Member("unit_cost", unitCost),
                DataValue.Member("further_unit_costs", .array(furtherUnitCosts)),
                DataValue.Member(
                    "variants",
                    .array(report.variants.map { EstimateData(variant: $0).variant })
                ),
                DataValue.Member("lines", .array(report.estimate.lines.map(data))),
                DataValue.Member("token_only_lines", .array(report.estimate.tokenOnly.map(data))),
                DataValue.Member("adjustments", .array(report.estimate.adjustments.map(data))),
                DataValue.Member("budget", report.budget?.data ?? .null),
                DataValue.Member("band", SensitivityData(report: report).band),
                DataValue.Member("sensitivity", SensitivityData(report: report).effects),
                DataValue.Member("levers", LeverData(report: report).value),
                DataValue.Member("break_evens", .array(report.breakEvens.map(\.data))),
                DataValue.Member("drivers", .array(report.estimate.model.numbers.map(data))),
                DataValue.Member("derived", .array(report.estimate.figures.map(data))),
                DataValue.Member("rates", .array(report.estimate.model.rates.map(data))),
            ]
        )
    }

    private var totalMembers: [DataValue.Member] {
        let totals = report.totals
        let rate = report.scenario.discountRate
        return [
            DataValue.Member("monthly", totals.monthly.data),
            DataValue.Member("token_only_monthly", totals.tokenOnly.data),
            DataValue.Member(
                "total_to_token_only",
                totals.factor.map { .quantity($0) } ?? .null
            ),
            DataValue.Member("one_time", totals.oneTime.data),
            DataValue.Member("total_12_months", totals.twelveMonths.data),
            DataValue.Member("total_36_months", totals.thirtySixMonths.data),
            DataValue.Member("discount_rate", rate.map { .quantity($0) } ?? .null),
            DataValue.Member(
                "periods",
                .array(totals.periods.map { PeriodData(period: $0).value })
            ),
        ]
    }

    /// The totals of a variant with what it changes.
    private var variant: DataValue {
        let variant = report.scenario.variant
        let changes = (variant?.changes ?? [])
            .map { change in
                let number = try? Quantity(parsing: change.value)
                return DataValue.object([
                    DataValue.Member("name", .text(change.name)),
                    DataValue.Member("value", number.map { .quantity($0) } ?? .null),
                    DataValue.Member("words", number == nil ? .text(change.value) : .null),
                ])
            }
        return .object(
            [
                DataValue.Member("id", .text(variant?.id ?? "")),
                DataValue.Member("title", .text(variant?.title ?? "")),
                DataValue.Member("changes", .array(changes)),
            ] + totalMembers + [DataValue.Member("unit_cost", unitCost)]
        )
    }

    private var months: [DataValue] {
        let totals = report.totals
        return zip(totals.projection.months, totals.sums)
            .map { month, sum in MonthData(month: month, sum: sum.total).value }
    }

    /// The cost of one of what the first workload is counted by; null without any.
    private var unitCost: DataValue {
        let totals = report.totals
        return totals.unitCost == nil ? .null : totals.unitCosts.first.map(data) ?? .null
    }

    private var furtherUnitCosts: [DataValue] { report.totals.furtherUnitCosts.map(data) }

    private func data(_ cost: UnitCost) -> DataValue {
        .object(
            [
                DataValue.Member("workload", .text(cost.volume.workload)),
                DataValue.Member("unit", .text(cost.volume.unit)),
                DataValue.Member(
                    "monthly_units",
                    .object([
                        DataValue.Member("low", .quantity(cost.units.low)),
                        DataValue.Member("expected", .quantity(cost.units.expected)),
                        DataValue.Member("high", .quantity(cost.units.high)),
                    ])
                ),
            ] + members(cost.cost) + [
                DataValue.Member("is_lower_bound", .boolean(report.totals.monthly.isLowerBound))
            ]
        )
    }

    private func members(_ amount: Spread<Money>) -> [DataValue.Member] {
        [
            DataValue.Member("low", .money(amount.low)),
            DataValue.Member("expected", .money(amount.expected)),
            DataValue.Member("high", .money(amount.high)),
        ]
    }

    private func data(_ line: EstimatedLine) -> DataValue {
        let item = line.item
        let slots = item.formula.references.compactMap { reference -> RateSlot? in
            guard case .rate(let slot) = reference else { return nil }
            return slot
        }
        let bound = report.estimate.model.rates
        let rateIDs = slots.compactMap { slot in bound.first { $0.slot == slot }?.rate.id }
        return .object(
            [
                DataValue.Member("id", .text(item.id.name)),
                DataValue.Member("path", .array(item.path.map { .text($0) })),
                DataValue.Member("recurrence", .text(item.recurrence.rawValue)),
            ] + outcome(line.outcome) + [
                DataValue.Member(
                    "usage",
                    line.usage.map { .quantity($0.expected) } ?? .null
                ),
                DataValue.Member("usage_unit", .text(item.usageUnit)),
                DataValue.Member("formula", .text(report.writer.names(item.formula))),
                DataValue.Member("rate_ids", .array(rateIDs.map { .text($0) })),
            ]
        )
    }

    private func outcome(_ outcome: Outcome) -> [DataValue.Member] {
        switch outcome {
        case .priced(let amount): members(amount)
        case .unpriced(let reason):
            [
                DataValue.Member("low", .null), DataValue.Member("expected", .null),
                DataValue.Member("high", .null),
                DataValue.Member("unpriced", .text(report.words(for: reason))),
            ]
        }
    }

    private func data(_ driver: Driver) -> DataValue {
        let assumption = driver.assumption
        return .object([
            DataValue.Member("id", .text(driver.id.name)),
            DataValue.Member("label", .text(assumption.key.label)),
            DataValue.Member("low", .quantity(assumption.value.low)),
            DataValue.Member("expected", .quantity(assumption.value.expected)),
            DataValue.Member("high", .quantity(assumption.value.high)),
            DataValue.Member("unit", .text(assumption.key.unit.name)),
            DataValue.Member("basis", assumption.basis.map { .text($0.rawValue) } ?? .null),
            DataValue.Member("owner", assumption.owner.map { .text($0) } ?? .null),
            DataValue.Member("note", assumption.note.map { .text($0) } ?? .null),
            DataValue.Member("is_default", .boolean(assumption.isDefault)),
            DataValue.Member("from", report.place(of: assumption).map { .text($0) } ?? .null),
            DataValue.Member(
                "formula",
                assumption.expression.map { .text(report.writer.names($0.formula)) } ?? .null
            ),
        ])
    }

    private func data(_ estimated: EstimatedFigure) -> DataValue {
        let figure = estimated.figure
        let values = estimated.value
        return .object([
            DataValue.Member("id", .text(figure.id.name)),
            DataValue.Member("label", .text(figure.label)),
            DataValue.Member("low", values.map { .quantity($0.low) } ?? .null),
            DataValue.Member("expected", values.map { .quantity($0.expected) } ?? .null),
            DataValue.Member("high", values.map { .quantity($0.high) } ?? .null),
            DataValue.Member("unit", .text(figure.unit.name)),
            DataValue.Member("formula", .text(report.writer.names(figure.formula))),
        ])
    }

    private func data(_ bound: BoundRate) -> DataValue {
        .object(
            [DataValue.Member("slot", .text(bound.slot.name))] + RateData.members(bound.rate)
        )
    }
}

extension DriverUnit {
    /// The unit as a word for programs.
    fileprivate var name: String {
        switch self {
        case .share: "share"
        case .factor: "factor"
        case .count(let things): things
        case .dollars: "USD"
        }
    }
}
