import Analysis
import Quantities
import Scenarios

/// The levers of a stack with amounts to the decimals of print, so that what is printed adds up: each bill is
/// rounded, and a saving is the difference of two that are printed.
struct LeverStack {
    /// A lever in its place.
    struct Row {
        let title: String
        let effect: LeverStudy.Effect

        /// What it saves alone; nil where it does not apply alone.
        let alone: Money?

        /// What it saves in its place.
        let saving: Money

        /// The same as a change of the bill.
        let change: Money

        /// The bill after it.
        let after: Money

        /// What falls once because of it.
        let oneTime: Money

        /// Months until that is paid back; nil where there is nothing to pay back, or never.
        let months: Int?
    }

    /// The bill before the first lever.
    let before: Money

    /// The levers in order.
    let rows: [Row]

    /// The bill after the last lever.
    var after: Money { rows.last?.after ?? before }

    /// What all levers save together.
    let saving: Money

    /// What falls once because of all levers.
    let oneTime: Money

    init(of study: LeverStudy, toFractionDigits digits: Int) throws(ArithmeticFailure) {
        let today = try study.before.rounded(toFractionDigits: digits)
        before = today
        var (bill, rows) = (today, [Row]())
        for step in study.steps where !step.isLeftOut {
            guard let effect = step.stacked.effect else { continue }
            let after = try effect.after.rounded(toFractionDigits: digits)
            rows.append(
                Row(
                    title: step.lever.kind.title,
                    effect: effect,
                    alone: try step.alone.effect.map { alone throws(ArithmeticFailure) in
                        try today - alone.after.rounded(toFractionDigits: digits)
                    },
                    saving: try bill - after,
                    change: try after - bill,
                    after: after,
                    oneTime: try effect.oneTime.rounded(toFractionDigits: digits),
                    months: effect.monthsToPayBack
                )
            )
            bill = after
        }
        saving = try today - bill
        oneTime = try Money.total(of: rows.map(\.oneTime))
        self.rows = rows
    }
}
