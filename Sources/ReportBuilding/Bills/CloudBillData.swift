import Pricing
import Quantities
import ReportModel
import Scenarios

/// The cloud bill of an estimate as data: list, contracted and effective cost.
struct CloudBillData {
    let totals: EstimateTotals

    var value: DataValue {
        .object([
            DataValue.Member("monthly", data(totals.cloudMonth)),
            DataValue.Member("total_12_months", data(totals.cloudTwelveMonths)),
            DataValue.Member("total_36_months", data(totals.cloudThirtySixMonths)),
        ])
    }

    private func data(_ cost: CloudCost) -> DataValue {
        .object([
            DataValue.Member("list", amount(cost.list.amount)),
            DataValue.Member("discounts", .array(cost.discounts.map(data))),
            DataValue.Member("contracted", amount(cost.contracted.amount)),
            DataValue.Member("credits", .array(cost.credits.map(data))),
            DataValue.Member("effective", amount(cost.effective.amount)),
            DataValue.Member("unpriced_lines", .integer(cost.list.unpricedLines)),
            DataValue.Member("is_lower_bound", .boolean(cost.list.isLowerBound)),
        ])
    }

    private func data(_ deduction: CloudCost.Deduction) -> DataValue {
        .object(
            [DataValue.Member("label", .text(deduction.label))] + members(deduction.amount)
        )
    }

    private func amount(_ amount: Spread<Money>) -> DataValue { .object(members(amount)) }

    private func members(_ amount: Spread<Money>) -> [DataValue.Member] {
        [
            DataValue.Member("low", .money(amount.low)),
            DataValue.Member("expected", .money(amount.expected)),
            DataValue.Member("high", .money(amount.high)),
        ]
    }
}
