import Actuals
import Quantities
import ReportModel
import Scenarios

/// Budgets beside a month, for a page.
struct BudgetMonthTable {
    /// A budget with what it is for.
    struct Entry {
        let name: Cell
        let check: ActualBudget
    }

    /// Budgets of one month.
    let entries: [Entry]

    let id: String

    let context: ReportContext

    /// The table, and what its figures hold; nothing without a budget.
    func blocks() throws(ArithmeticFailure) -> [Block] {
        guard let first = entries.first?.check else { return [] }
        return [
            .table(try table(of: first.month, first.days)),
            .paragraph([
                "A budget is before credits and with own costs, and so is the cost: credits on the ",
                "bill are left out, and own costs count as estimated.",
            ]),
        ]
    }

    private func table(
        of month: CalendarMonth,
        _ days: Days?
    ) throws(ArithmeticFailure) -> Table {
        func money(_ title: String) -> Column { Column(title, unit: .money, alignment: .number) }
        let columns: [Column] =
            days.map {
                [
                    money("Due by day \($0.seen) of \($0.all)"), money("Actual by then"),
                    money("The month at this pace"),
                ]
            } ?? [money("Actual")]
        return Table(
            id: id,
            caption: "Budgets beside \(month)",
            columns: [Column("Budget of"), money("Budget")] + columns + [
                Column("Used", alignment: .number), Column("State"),
            ],
            rows: try entries.map { entry throws(ArithmeticFailure) in
                let check = entry.check
                let amounts =
                    days == nil ? [check.actual] : [check.due, check.actual, check.forecast]
                let monthly = try check.budget.monthly.dollars()
                let used =
                    monthly > .zero ? try check.actual.dollars() / monthly : nil
                return Row(
                    try [entry.name, amount(check.budget.monthly)]
                        + amounts.map { money throws(ArithmeticFailure) in try amount(money) }
                        + [
                            used.map { .value(.share($0)) } ?? .value(.missing(.notApplicable)),
                            .text(check.status.words),
                        ]
                )
            }
        )
    }

    private func amount(_ money: Money) throws(ArithmeticFailure) -> Cell {
        .value(.money(try money.rounded(toFractionDigits: context.fractionDigits), .line))
    }
}

extension ActualBudget.Status {
    /// How a reader is told.
    fileprivate var words: String {
        switch self {
        case .within: "Within"
        case .forecastOver: "Over at this pace"
        case .over: "Over"
        }
    }
}
