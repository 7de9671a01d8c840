import Pricing
import Quantities
import ReportModel

/// The cost of some months from the first on as data, with what recurs and what falls once apart.
struct PeriodData {
    let period: PeriodCost

    var value: DataValue {
        let cost = period.cost
        let worth = period.presentValue.map(cost.effective.data) ?? .null
        return .object([
            DataValue.Member("months", .integer(period.months)),
            DataValue.Member("recurring", cost.recurring.data),
            DataValue.Member("one_time", cost.oneTime.data),
            DataValue.Member("own_recurring", period.ownRecurring.data),
            DataValue.Member("own_one_time", period.ownOneTime.data),
            DataValue.Member("total", cost.total.data),
            DataValue.Member("effective", cost.effective.data),
            DataValue.Member("present_value", worth),
        ])
    }
}

extension Total {
    /// The total as data.
    var data: DataValue { data(amount) }

    /// Amounts as data that are lower bounds where the total is one.
    func data(_ amount: Spread<Money>) -> DataValue {
        .object([
            DataValue.Member("low", .money(amount.low)),
            DataValue.Member("expected", .money(amount.expected)),
            DataValue.Member("high", .money(amount.high)),
            DataValue.Member("unpriced_lines", .integer(unpricedLines)),
            DataValue.Member("is_lower_bound", .boolean(isLowerBound)),
        ])
    }
}
