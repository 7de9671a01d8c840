import Pricing
import Quantities
import ReportModel

/// The expected case of a cloud bill brought to the decimals of print, so that every step foots.
struct PrintedBill {
    let list: Value
    let contracted: Value
    let effective: Value
    let effectiveAmount: Money

    /// What each discount takes off, below nought.
    let discounts: [Money]

    /// What each credit pays, below nought.
    let credits: [Money]

    init(_ cost: CloudCost, toFractionDigits digits: Int) throws(ArithmeticFailure) {
        let steps = try [cost.list, cost.contracted, cost.effective]
            .map {
                total throws(ArithmeticFailure) in
                try total.amount.expected.rounded(toFractionDigits: digits)
            }
        list = cost.list.value(steps[0], .line)
        contracted = cost.contracted.value(steps[1], .line)
        effective = cost.effective.value(steps[2], .line)
        effectiveAmount = steps[2]
        discounts = try Self.printed(cost.discounts, total: steps[0] - steps[1], digits)
        credits = try Self.printed(cost.credits, total: steps[1] - steps[2], digits)
    }

    private static func printed(
        _ deductions: [CloudCost.Deduction],
        total: Money,
        _ digits: Int
    ) throws(ArithmeticFailure) -> [Money] {
        let rows = try Apportionment(
            of: deductions.map(\.amount.expected),
            printedTotal: total,
            toFractionDigits: digits
        )
        return try rows.rows.map { row throws(ArithmeticFailure) in try .zero - row }
    }
}
