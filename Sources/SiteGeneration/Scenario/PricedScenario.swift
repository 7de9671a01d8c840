import Analysis
import Catalog
public import Diagnostics
import Formulas
import Pricing
import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios

/// One priced scenario, ready to be printed.
public struct PricedScenario: Sendable {
    private let report: ScenarioReport
    private let project: PricedProject
    private var context: ReportContext { project.context }
    private var currency: Currency { context.exchange.currency }

    fileprivate init(_ report: ScenarioReport, of project: PricedProject) {
        self.report = report
        self.project = project
    }

    /// The report with its amounts in dollars; itself where they are.
    private var inDollars: ScenarioReport {
        project.isInDollars ? report : project.inDollars.reports.first ?? report
    }

    /// The estimate in a form; width and colour matter to a terminal only.
    ///
    /// With the levers alone it says what can be done about the bill; as JSON it has them anyway.
    ///
    /// - Throws: ``ReportFailure`` for an amount that is too large to be shown.
    public func estimateText(
        as form: ReportForm,
        leversOnly: Bool = false,
        width: Int,
        colour: Bool
    ) throws(ReportFailure) -> String {
        let report = report.studied()
        let summary = try page { () throws(ArithmeticFailure) in
            try leversOnly ? report.leverPage() : report.summaryPage()
        }
        return switch form {
        case .text: TerminalRenderer(width: width, colour: colour).render(summary)
        case .json:
            JSONRenderer.render(
                EstimateData(report).value
                    .stating(context.exchange, inDollars: EstimateData(inDollars).value)
            )
        case .csv: summary.mainTableContent.map { CSVRenderer.render($0, in: currency) } ?? ""
        case .markdown:
            MarkdownRenderer().render(summary.blocks, title: summary.title, in: currency)
        }
    }

    /// The estimate as CSV with the columns of a version of FOCUS.
    ///
    /// - Throws: ``ReportFailure`` for an amount that is too large to be shown.
    public func focusText(_ version: FocusVersion) throws(ReportFailure) -> String {
        do {
            return CSVRenderer.render(try FocusTable(report, naming: version.parties).table)
        } catch {
            let file = "Content/scenarios/\(report.scenario.id).yaml"
            throw ReportFailure(diagnostic: .impossible("an amount", error, inFile: file))
        }
    }

    /// What its tokens cost when they are bought in other ways, in a form.
    ///
    /// - Throws: ``ReportFailure`` for a name that stands for nothing, and for a workload to which
    ///   another way does not carry over.
    public func comparisonText(
        to question: ComparisonQuestion,
        as form: ReportForm,
        width: Int,
        colour: Bool
    ) throws(ReportFailure) -> String {
        let request = try question.request(in: context.catalog)
        let comparison: ComparisonReport
        let inDollars: ComparisonReport
        do throws(ComparisonRefusal) {
            comparison = try ComparisonReport(on: report, asking: request)
            inDollars =
                project.isInDollars || form != .json
                ? comparison : try ComparisonReport(on: self.inDollars, asking: request)
        } catch { throw ReportFailure(error, on: report, context) }
        return switch form {
        case .text:
            TerminalRenderer(width: width, colour: colour, in: currency)
                .render(comparison.summaryBlocks)
        case .json:
            JSONRenderer.render(
                ComparisonData(comparison).value
                    .stating(context.exchange, inDollars: ComparisonData(inDollars).value)
            )
        case .csv:
            comparison.page.mainTableContent.map { CSVRenderer.render($0, in: currency) } ?? ""
        case .markdown:
            MarkdownRenderer()
                .render(comparison.summaryBlocks, title: comparison.title, in: currency)
        }
    }

    /// How one line, or every line, comes about.
    ///
    /// - Throws: ``ReportFailure`` when there is no such line.
    public func explanationText(
        of line: String?,
        width: Int,
        colour: Bool
    ) throws(ReportFailure) -> String {
        let all = report.estimate.lines + report.estimate.adjustments
        let lines = all.map(\.item.id.name)
        if let line, !lines.contains(line) {
            let place = SourceRange.commandLine("<line>", line)
            throw ReportFailure(
                diagnostic: .unknownName(line, of: "line item", at: place, among: lines)
            )
        }
        let page = try page { () throws(ArithmeticFailure) in
            try report.explanationPage(of: line)
        }
        return TerminalRenderer(width: width, colour: colour, showsWorkings: true).render(page)
    }

    private func page(
        _ make: () throws(ArithmeticFailure) -> Page
    ) throws(ReportFailure) -> Page {
        do { return try make() } catch {
            let file = "Content/scenarios/\(report.scenario.id).yaml"
            throw ReportFailure(diagnostic: .impossible("an amount", error, inFile: file))
        }
    }
}

/// Why a priced scenario cannot be printed as asked.
public struct ReportFailure: Error, Sendable {
    /// What to tell the user.
    public let diagnostic: Diagnostic
}

extension PricedProject {
    /// The scenario that was asked about; nil when it could not be priced.
    public var scenario: PricedScenario? {
        reports.first.map { PricedScenario($0, of: self) }
    }

    /// What `ratebook check` prints when nothing is wrong.
    public var checkReport: String {
        let unpriced = reports.reduce(0) { sum, report in
            sum + report.estimate.lines.count { $0.outcome.amount == nil }
        }
        let lines = reports.reduce(0) { $0 + $1.estimate.lines.count }
        let scenarios = reports.count == 1 ? "1 scenario" : "\(reports.count) scenarios"
        return "\(scenarios), \(lines) line items, \(unpriced) without a price; "
            + "catalog release \(context.release), rates as of \(context.asOf).\n"
    }
}
