import Actuals
public import Diagnostics
public import Quantities
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading

/// What of a month asks for attention, as the text of an issue: for `ratebook usage watch`.
public struct UsageAlert: Sendable {
    /// Whether a gate stopped something.
    public let isLoud: Bool

    private let comment: Comment

    /// Reads a project, and looks at a month of its usage.
    ///
    /// - Parameters:
    ///   - request: The project, and as known and in force when.
    ///   - month: The month; nil for the last one with usage.
    ///   - limit: By how much a month may pass its estimate, as a ratio.
    /// - Returns: What it says; nil where there is an error; and every problem in reading order.
    public static func load(
        _ request: EstimationRequest,
        month: CalendarMonth?,
        over limit: Quantity
    ) -> (alert: UsageAlert?, diagnostics: [Diagnostic]) {
        let loaded = PricedProject.load(request)
        guard let project = loaded.project else { return (nil, loaded.diagnostics) }
        let log = DiagnosticLog()
        UsageComparison.check(nil, month, in: project.source, log)
        let months = project.actuals?.months ?? []
        guard let found = month.map({ month in months.first { $0.month == month } }) ?? months.last
        else {
            if log.errorCount == 0 {
                log.error(
                    "no-usage",
                    "there is no month that is compared with estimates",
                    inFile: "Content/usage",
                    help: "import usage with `ratebook usage import FILE`"
                )
            }
            return (nil, (loaded.diagnostics + log.diagnostics).inReadingOrder())
        }
        do throws(ArithmeticFailure) {
            return (try UsageAlert(found, over: limit, in: project), loaded.diagnostics)
        } catch {
            log.report(.impossible("an amount", error, inFile: "Content/usage"))
            return (nil, (loaded.diagnostics + log.diagnostics).inReadingOrder())
        }
    }

    private init(
        _ month: ActualMonth,
        over limit: Quantity,
        in project: PricedProject
    ) throws(ArithmeticFailure) {
        let alert = MonthAlert(month, over: limit, project.reports, in: project.context)
        let budgets = UsageAlert.passedBudgets(in: month, of: project)
        isLoud = !alert.isQuiet || !budgets.isEmpty
        let list: [Block] =
            budgets.isEmpty ? [] : [.list(budgets.map { [.text($0)] }, isOrdered: false)]
        let percent = try (limit * Quantity(100)).description
        let quiet = Block.paragraph([
            .text(
                "Every scenario is within \(percent)% of its estimate and within its budget, and no "
                    + "usage is in none."
            )
        ])
        comment = Comment(
            marker: "<!-- ratebook usage \(month.month) -->",
            title: "Usage of \(month.month)",
            blocks: isLoud ? list + (try alert.blocks()) : [quiet],
            address: project.source.settings.address,
            currency: project.context.exchange.currency,
            rest: [
                " The page ", .link(["Actual cost"], .page("actuals", anchor: nil)),
                " has all of them.",
            ]
        )
    }

    /// What the month says of budgets: which it passes, or will at its pace.
    private static func passedBudgets(in month: ActualMonth, of project: PricedProject) -> [String]
    {
        BudgetFindings(
            reports: project.reports,
            tags: project.tags,
            budgets: project.source.settings.budgets,
            actual: month,
            currency: project.context.exchange.currency
        )
        .cases.flatMap(\.findings)
        .filter { ["actual-over-budget", "forecast-over-budget"].contains($0.code) }
        .map { $0.summary.prefix(1).uppercased() + $0.summary.dropFirst() + "." }
    }

    /// The text as Markdown, behind a marker that names the month.
    ///
    /// - Parameter limit: The most UTF-16 code units, at least 1,000.
    /// - Returns: The text.
    public func markdown(within limit: Int) -> String { comment.text(within: limit) }
}
