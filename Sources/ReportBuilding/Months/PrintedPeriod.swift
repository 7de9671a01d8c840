import Pricing
import Quantities
import ReportModel

/// The expected cost of some months from the first on, brought to the decimals of print step by step, so that a
/// column of them foots: what recurs and what falls once, together at list price, less discounts
/// and credits what is to be paid.
struct PrintedPeriod {
    /// A part of the cost at list price.
    enum Part: String, CaseIterable {
        case recurring = "Recurring, on the cloud bill"
        case oneTime = "Once, on the cloud bill"
        case ownRecurring = "Recurring, own costs"
        case ownOneTime = "Once, own costs"
    }

    /// The parts, in the order of their cases.
    let parts: [(value: Value, lines: Int)]

    /// The parts together.
    let list: Value

    /// What discounts take off, below nought.
    let discounts: Value

    /// What credits pay, below nought.
    let credits: Value

    /// What is to be paid.
    let effective: Value

    init(_ period: PeriodCost, toFractionDigits digits: Int) throws(ArithmeticFailure) {
        let cost = period.cost
        let totals = [cost.recurring, cost.oneTime, period.ownRecurring, period.ownOneTime]
        let listed = try Apportionment(
            of: totals.map(\.amount.expected),
            printedTotal: cost.total.amount.expected.rounded(toFractionDigits: digits),
            toFractionDigits: digits
        )
        let paid = try cost.effective.amount.expected.rounded(toFractionDigits: digits)
        let deductions = try Apportionment(
            of: [cost.cloud.discounts, cost.cloud.credits]
                .map { entries throws(ArithmeticFailure) in
                    try Money.total(of: entries.map(\.amount.expected))
                },
            printedTotal: listed.total - paid,
            toFractionDigits: digits
        )
        parts = zip(totals, listed.rows)
            .map { total, amount in (value: total.value(amount, .line), lines: total.lines) }
        list = cost.total.value(listed.total, .line)
        discounts = .money(try .zero - deductions.rows[0], .line)
        credits = .money(try .zero - deductions.rows[1], .line)
        effective = cost.effective.value(paid, .total)
    }
}
