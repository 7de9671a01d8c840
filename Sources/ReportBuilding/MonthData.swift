import Pricing
import Quantities
import ReportModel

/// One of the months to come as data, with the sum up to it.
struct MonthData {
    let month: ProjectedMonth
    let sum: Total

    var value: DataValue {
        let cost = month.cost
        return .object([
            DataValue.Member("month", .integer(month.number)),
            DataValue.Member("starts", .date(month.month.firstDay)),
            DataValue.Member("recurring", total(cost.recurring)),
            DataValue.Member("one_time", total(cost.oneTime)),
            DataValue.Member("own_costs", total(cost.own)),
            DataValue.Member("total", total(cost.total)),
            DataValue.Member("cumulative", total(sum)),
            DataValue.Member("discounts", .array(cost.cloud.discounts.map(deduction))),
            DataValue.Member("credits", .array(cost.cloud.credits.map(deduction))),
            DataValue.Member("effective", total(cost.effective)),
        ])
    }

    private func total(_ total: Total) -> DataValue {
        .object(
            members(total.amount) + [
                DataValue.Member("unpriced_lines", .integer(total.unpricedLines)),
                DataValue.Member("is_lower_bound", .boolean(total.isLowerBound)),
            ]
        )
    }

    private func deduction(_ deduction: CloudCost.Deduction) -> DataValue {
        .object([DataValue.Member("label", .text(deduction.label))] + members(deduction.amount))
    }

    private func members(_ amount: Spread<Money>) -> [DataValue.Member] {
        [
            DataValue.Member("low", .money(amount.low)),
            DataValue.Member("expected", .money(amount.expected)),
            DataValue.Member("high", .money(amount.high)),
        ]
    }
}
