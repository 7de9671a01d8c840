import Actuals
public import Diagnostics
import Pricing
public import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading
import UsageTables

/// What months cost beside their estimates, for `ratebook usage compare`.
public struct UsageComparison: Sendable {
    private let actuals: ActualCosts
    private let context: ReportContext
    private let scenario: String?
    private let month: CalendarMonth?

    /// Reads a project and compares its usage with its estimates.
    ///
    /// - Parameters:
    ///   - request: What is asked; a scenario that it names is the one that is compared.
    ///   - month: The month; nil for every month, and of one scenario for the last.
    /// - Returns: The comparison; nil where there is an error; and every problem in reading order.
    public static func load(
        _ request: EstimationRequest,
        month: CalendarMonth?
    ) -> (comparison: UsageComparison?, diagnostics: [Diagnostic]) {
        let loaded = ProjectLoader.load(request.project, checkingLaws: .unlessCarried)
        var diagnostics = loaded.diagnostics
        guard let source = loaded.project,
            let (context, _) = PricedProject.context(of: source, request.catalog, &diagnostics)
        else { return (nil, diagnostics.inReadingOrder()) }
        let actuals = PricedProject.actuals(of: source, in: context, &diagnostics)
        let log = DiagnosticLog()
        check(request.scenario, month, in: source, log)
        diagnostics += log.diagnostics
        guard !diagnostics.containsErrors else { return (nil, diagnostics.inReadingOrder()) }
        let comparison = UsageComparison(
            actuals: actuals,
            context: context,
            scenario: request.scenario,
            month: month
        )
        return (comparison, diagnostics.inReadingOrder())
    }

    /// Reports a scenario that there is not or that claims nothing, and a month without usage.
    static func check(
        _ scenario: String?,
        _ month: CalendarMonth?,
        in source: LoadedProject,
        _ log: DiagnosticLog
    ) {
        if let scenario {
            let place = SourceRange.commandLine("<scenario>", scenario)
            if !source.scenarioIDs.contains(scenario) {
                let known = source.scenarioIDs
                log.report(.unknownName(scenario, of: "scenario", at: place, among: known))
            } else if source.scenarios.first(where: { $0.id == scenario })?.actuals == [] {
                log.error(
                    "no-actuals",
                    "\(scenario) claims no usage",
                    at: place,
                    help: "say which usage is its own under actuals: in "
                        + "Content/scenarios/\(scenario).yaml"
                )
            }
        }
        if let month, !source.usage.contains(where: { $0.month == month }) {
            let known = source.usage.map(\.month.description)
            let place = SourceRange.commandLine("--month", month.description)
            log.report(.unknownName(month.description, of: "month", at: place, among: known))
        }
    }

    /// The months that are asked for, with the scenarios that are asked for.
    private var months: [ActualMonth] {
        let chosen = actuals.months.filter { month == nil || $0.month == month }
        guard let scenario else { return chosen }
        let own = chosen.map { $0.only(scenario) }.filter { !$0.scenarios.isEmpty }
        return month == nil ? Array(own.suffix(1)) : own
    }

    /// The scenarios side by side; of one scenario the walk of the month.
    ///
    /// - Throws: ``ReportFailure`` for an amount that is too large to be shown.
    public func text(width: Int, colour: Bool) throws(ReportFailure) -> String {
        let report = ActualsReport(months, in: context)
        let blocks: [Block]
        do throws(ArithmeticFailure) {
            blocks = try scenario == nil ? report.overview() : report.walks()
        } catch {
            throw ReportFailure(
                diagnostic: .impossible("an amount", error, inFile: "Content/usage")
            )
        }
        return TerminalRenderer(width: width, colour: colour, in: context.exchange.currency)
            .render(blocks)
    }

    /// The same as data, to the contract `ratebook.actuals/1`.
    public var json: String { JSONRenderer.render(ActualsData(months, in: context).value) }
}
