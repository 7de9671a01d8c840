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
            DataValue.Member("recurring", cost.recurring.data),
            DataValue.Member("one_time", cost.oneTime.data),
            DataValue.Member("own_costs", cost.own.data),
            DataValue.Member("total", cost.total.data),
            DataValue.Member("cumulative", sum.data),
            DataValue.Member("discounts", .array(cost.cloud.discounts.map(deduction))),
            DataValue.Member("credits", .array(cost.cloud.credits.map(deduction))),
            DataValue.Member("effective", cost.effective.data),
        ])
    }

    private func deduction(_ deduction: CloudCost.Deduction) -> DataValue {
        let amount = deduction.amount
        return .object([
            DataValue.Member("label", .text(deduction.label)),
            DataValue.Member("low", .money(amount.low)),
            DataValue.Member("expected", .money(amount.expected)),
            DataValue.Member("high", .money(amount.high)),
        ])
    }
}
