import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// A scenario of a project with what its cells are called.
struct ProjectScenario {
    let plan: WorkbookPlan

    /// What it comes to on the sheet of line items.
    let sums: LineSheet.Totals

    /// Where its sums stand on the sheet of lines by month.
    let rows: MonthLineSheet.Rows

    /// The place of its cost a month among the checks.
    let check: Int

    var estimate: Estimate { plan.base.estimate }

    /// The totals that are checked, that of a month first.
    static func checks(of plan: WorkbookPlan) throws(ArithmeticFailure) -> [CheckedTotal] {
        let versions = plan.versions
        return try [
            CheckedTotal("\(plan.title): a month", plan.name(of: "month_total"), versions) {
                version throws(ArithmeticFailure) in
                try version.estimate.total(.monthly).amount
            },
            CheckedTotal(
                "\(plan.title): token-only estimate",
                plan.name(of: "token_only_total"),
                versions
            ) { version throws(ArithmeticFailure) in
                try version.estimate.tokenOnlyTotal().amount
            },
            CheckedTotal("\(plan.title): once", plan.name(of: "once_total"), versions) {
                version throws(ArithmeticFailure) in
                try version.estimate.total(.oneTime).amount
            },
            CheckedTotal(
                "\(plan.title): first 12 months",
                plan.name(of: "year_total"),
                versions
            ) { version throws(ArithmeticFailure) in
                try version.projection.cost(ofMonths: 1...ProjectMonthSheet.months).total.amount
            },
        ]
    }

    /// How many checks each scenario has.
    static let checksEach = 4
}
