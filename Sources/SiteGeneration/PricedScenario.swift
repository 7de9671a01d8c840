public import Diagnostics
import Formulas
import Pricing
import Quantities
import Rendering
import ReportBuilding
import ReportModel

/// One priced scenario, ready to be printed.
public struct PricedScenario: Sendable {
    private let report: ScenarioReport
    private let summary: Page

    fileprivate init?(_ report: ScenarioReport) {
        guard let summary = try? report.summaryPage() else { return nil }
        self.report = report
        self.summary = summary
    }

    /// The estimate in a form; width and colour matter to a terminal only.
    public func estimateText(as form: ReportForm, width: Int, colour: Bool) -> String {
        switch form {
        case .text: TerminalRenderer(width: width, colour: colour).render(summary)
        case .json: JSONRenderer.render(EstimateData(report).value)
        case .csv: summary.mainTableContent.map { CSVRenderer.render($0) } ?? ""
        case .markdown: MarkdownRenderer().render(summary.blocks, title: summary.title)
        }
    }

    /// How one line, or every line, comes about; a problem when there is no such line.
    public func explanationText(
        of line: String?,
        width: Int,
        colour: Bool
    ) -> Result<String, UnknownLine> {
        let lines = report.estimate.lines.map(\.item.id.name)
        if let line, !lines.contains(line) {
            return .failure(UnknownLine(name: line, known: lines))
        }
        guard let page = try? report.explanationPage(of: line) else {
            return .failure(UnknownLine(name: line ?? "", known: lines))
        }
        let renderer = TerminalRenderer(width: width, colour: colour, showsWorkings: true)
        return .success(renderer.render(page))
    }
}

/// A line item that a scenario does not have.
public struct UnknownLine: Error, Sendable {
    let name: String
    let known: [String]

    /// What to tell the user.
    public var diagnostic: Diagnostic {
        let nearest = nearestName(to: name, among: known)
        return Diagnostic(
            .error,
            code: "unknown-line",
            "there is no line item \"\(name)\"",
            inFile: nil,
            help: nearest.map { "did you mean \($0)?" }
                ?? "the line items are \(known.joined(separator: ", "))"
        )
    }
}

extension PricedProject {
    /// The scenario that was asked about; nil when it could not be priced.
    public var scenario: PricedScenario? { reports.first.flatMap(PricedScenario.init) }

    /// What `ratebook check` prints when nothing is wrong.
    public var checkReport: String {
        let unpriced = reports.reduce(0) { sum, report in
            sum + report.estimate.lines.count { $0.outcome.amount == nil }
        }
        let lines = reports.reduce(0) { $0 + $1.estimate.lines.count }
        return "\(reports.count) scenarios, \(lines) line items, \(unpriced) without a price; "
            + "catalog release \(context.release), rates as of \(context.asOf).\n"
    }
}
