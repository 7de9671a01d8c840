import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

/// What can be done about a bill, as data.
struct LeverData {
    let report: ScenarioReport

    /// The levers; null where they were not tried.
    var value: DataValue {
        guard let study = report.levers else { return .null }
        return .object([
            DataValue.Member("is_stated", .boolean(study.isStated)),
            DataValue.Member("before", .money(study.before)),
            DataValue.Member("after", .money(study.after)),
            DataValue.Member("is_lower_bound", .boolean(study.isLowerBound)),
            DataValue.Member("order_matters", .boolean(study.orderMatters)),
            DataValue.Member("steps", .array(study.steps.map(data))),
        ])
    }

    private func data(_ step: LeverStudy.Step) -> DataValue {
        let lever = step.lever
        return .object([
            DataValue.Member("kind", .text(lever.kind.rawValue)),
            DataValue.Member("title", .text(lever.kind.title)),
            DataValue.Member("model", lever.model.map { .text($0.value.text) } ?? .null),
            DataValue.Member("assumptions", .array(lever.numbers.map(data))),
            DataValue.Member("alone", data(step.alone)),
            DataValue.Member("stacked", data(step.stacked)),
            DataValue.Member("is_left_out", .boolean(step.isLeftOut)),
        ])
    }

    private func data(_ number: Assumption) -> DataValue {
        .object(
            [DataValue.Member("name", .text(number.key.name))] + members(number) + [
                DataValue.Member("basis", number.basis.map { .text($0.rawValue) } ?? .null),
                DataValue.Member("note", number.note.map { .text($0) } ?? .null),
                DataValue.Member("is_default", .boolean(number.isDefault)),
            ]
        )
    }

    private func data(_ outcome: LeverStudy.Outcome) -> DataValue {
        switch outcome {
        case .refused(let refusal):
            .object([DataValue.Member("refused", .text(report.words(for: refusal)))])
        case .applied(let effect):
            .object([
                DataValue.Member("before", .money(effect.before)),
                DataValue.Member("after", .money(effect.after)),
                DataValue.Member("saving", .money(effect.saving)),
                DataValue.Member("one_time", .money(effect.oneTime)),
                DataValue.Member(
                    "months_to_pay_back",
                    effect.monthsToPayBack.map { .integer($0) } ?? .null
                ),
                DataValue.Member("remarks", .array(effect.remarks.map { .text($0) })),
                DataValue.Member("changes", .array(effect.changes.map(data))),
            ])
        }
    }

    private func data(_ change: LeverChange) -> DataValue {
        .object([
            DataValue.Member("name", .text(change.name)),
            DataValue.Member("before", change.before.map(data) ?? .null),
            DataValue.Member("after", change.after.map(data) ?? .null),
        ])
    }

    private func data(_ value: LeverChange.Value) -> DataValue {
        switch value {
        case .words(let words): .text(words)
        case .number(let number):
            .object(
                members(number) + [
                    DataValue.Member(
                        "formula",
                        number.expression.map { .text(report.writer.names($0.formula)) } ?? .null
                    )
                ]
            )
        }
    }

    private func members(_ number: Assumption) -> [DataValue.Member] {
        [
            DataValue.Member("low", .quantity(number.value.low)),
            DataValue.Member("expected", .quantity(number.value.expected)),
            DataValue.Member("high", .quantity(number.value.high)),
        ]
    }
}
