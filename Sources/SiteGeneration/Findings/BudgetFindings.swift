import Actuals
import Analysis
import Diagnostics
import Quantities
import ReportBuilding
import Scenarios

/// What is to be said about budgets: which are passed, by chance or in a month to come, or are
/// near, and which are for nothing.
struct BudgetFindings {
    let reports: [ScenarioReport]
    let tags: [TagReport]
    let budgets: [TagBudget]

    /// The last month of which there is usage; nil for none.
    let actual: ActualMonth?

    /// The currency of budgets and costs.
    let currency: Currency

    /// The findings.
    var findings: [Diagnostic] {
        cases.flatMap(\.findings) + budgets.filter { !isOfUse($0) }.map(unused)
    }

    /// Each scenario and each group that has a budget, with what is to be said about that.
    var cases: [CheckCase] {
        let scenarios = reports.compactMap { report in
            report.budgetCheck.map { check in
                CheckCase(
                    name: report.scenario.id,
                    file: report.scenario.file,
                    findings: findings(
                        on: check,
                        try? actual?.budget(of: report),
                        of: "\"\(report.scenario.title)\""
                    )
                )
            }
        }
        let groups = tags.flatMap { tag in
            tag.groups.compactMap { group in
                group.check.map { check in
                    let value = group.cost.value ?? ""
                    return CheckCase(
                        name: "\(tag.tag): \(value)",
                        file: check.budget.origin.file,
                        findings: findings(
                            on: check,
                            try? actual?.budget(of: group),
                            of: "\(tag.tag) \"\(value)\""
                        )
                    )
                }
            }
        }
        return scenarios + groups
    }

    private func findings(
        on check: BudgetCheck,
        _ actual: ActualBudget?,
        of what: String
    ) -> [Diagnostic] {
        [finding(on: check, of: what), actual.flatMap { finding(on: $0, of: what) }]
            .compactMap(\.self)
    }

    /// That a month has cost more than its budget, or comes to more at its pace; nil for neither.
    private func finding(on check: ActualBudget, of what: String) -> Diagnostic? {
        func amount(_ money: Money) -> String { "\(money.printed(in: currency)) \(currency.code)" }
        let days = check.days.map { " up to day \($0.seen) of \($0.all)" } ?? ""
        let cost = "\(what) cost \(amount(check.actual)) in \(check.month)\(days)"
        let limit = "the budget of \(amount(check.budget.monthly))"
        let pace = "and comes to \(amount(check.forecast)) at this pace"
        let (code, words) =
            switch check.status {
            case .within: ("", "")
            case .over: ("actual-over-budget", "\(cost), above \(limit)")
            case .forecastOver: ("forecast-over-budget", "\(cost), \(pace), above \(limit)")
            }
        guard !code.isEmpty else { return nil }
        return Diagnostic(
            .warning,
            code: code,
            words,
            at: check.budget.origin,
            help: "look at `ratebook usage compare` for what made the month dearer, or change the "
                + "budget"
        )
    }

    private func finding(on check: BudgetCheck, of what: String) -> Diagnostic? {
        let stated = check.budget.monthly
            .decimalText(minimumFractionDigits: currency.fractionDigits)
        let limit = "the budget of \(stated) \(currency.code)"
        func amount(_ money: Money) -> String {
            "\(money.printed(in: currency)) \(currency.code) a month"
        }
        func report(_ severity: Severity, code: String, _ summary: String) -> Diagnostic {
            Diagnostic(
                severity,
                code: code,
                summary,
                at: check.budget.origin,
                help: "look at what moves the cost most, or change the budget"
            )
        }
        if check.status == .over {
            let cost = "\(what) costs \(amount(check.expected))"
            return report(.warning, code: "over-budget", "\(cost), above \(limit)")
        }
        if let month = check.firstMonthOver {
            return report(
                .warning,
                code: "over-budget",
                "\(what) passes \(limit) in month \(month)"
            )
        }
        if let p90 = check.p90, check.p90Status == .over {
            let cost = "one draw in ten of \(what) costs more than \(amount(p90))"
            return report(.warning, code: "over-budget-p90", "\(cost), above \(limit)")
        }
        guard check.status == .near || check.p90Status == .near else { return nil }
        let cost = check.status == .near ? check.expected : check.p90 ?? check.expected
        let words = check.status == .near ? "costs" : "costs in one draw of ten more than"
        return report(
            .note,
            code: "near-budget",
            "\(what) \(words) \(amount(cost)), near \(limit)"
        )
    }

    private func isOfUse(_ budget: TagBudget) -> Bool {
        tags.contains { tag in
            tag.tag == budget.tag.name
                && tag.groups.contains { $0.cost.value == budget.tag.value }
        }
    }

    private func unused(_ budget: TagBudget) -> Diagnostic {
        Diagnostic(
            .warning,
            code: "unused-key",
            "no scenario has the tag \(budget.tag.name): \(budget.tag.value)",
            at: budget.budget.origin,
            help: "check the spelling, or leave this budget out"
        )
    }
}

extension Money {
    /// The amount with the decimals of its currency, or exactly where it is too large for that.
    func printed(in currency: Currency) -> String {
        let digits = currency.fractionDigits
        return ((try? rounded(toFractionDigits: digits)) ?? self)
            .decimalText(minimumFractionDigits: digits)
    }
}
