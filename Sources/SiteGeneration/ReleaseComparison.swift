import Analysis
import Catalog
public import Diagnostics
import Formulas
import Pricing
public import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios

/// What changed between two releases and what it does, ready to be printed.
public struct ReleaseComparison: Sendable {
    /// How many rates of a kind a comment lists.
    private static let limit = 20

    let report: RateChangeReport

    /// The comparison in a form; width and colour matter to a terminal only.
    ///
    /// - Returns: The text; as CSV it holds the effect on each scenario.
    public func text(as form: ReportForm, width: Int, colour: Bool) -> String {
        switch form {
        case .text:
            TerminalRenderer(width: width, colour: colour)
                .render(report.blocks(limit: ReleaseComparison.limit))
        case .json: JSONRenderer.render(RateChangeData(report).value)
        case .csv: report.page.mainTableContent.map { CSVRenderer.render($0) } ?? ""
        case .markdown:
            MarkdownRenderer()
                .render(
                    report.blocks(limit: ReleaseComparison.limit),
                    title: "Catalog \(report.impact.from.id) to \(report.impact.to.id)"
                )
        }
    }

    /// The scenarios that grow dearer by more than a share, and those that lost a price or cannot
    /// be computed.
    ///
    /// - Parameter limit: The share, as a ratio.
    /// - Returns: One error for each.
    public func problems(over limit: Quantity) -> [Diagnostic] {
        report.impact.scenarios.compactMap { scenario in
            if scenario.after.unpricedLines > scenario.before.unpricedLines {
                return problem(scenario.scenario, "has more lines without a price than before")
            }
            guard grows(scenario, over: limit) else { return nil }
            return problem(scenario.scenario, "grows dearer by more than the limit")
        }
            + report.impact.failures.map { problem($0.scenario, "cannot be computed") }
    }

    /// Whether a scenario grows dearer, compared as amounts, so that one that cost nothing has a
    /// limit too.
    ///
    /// A line that gained a price did not grow dearer by it.
    private func grows(_ scenario: ScenarioImpact, over limit: Quantity) -> Bool {
        guard let allowed = try? scenario.before.amount.expected.dollars() * limit,
            let difference = try?
                (scenario.changesWhatIsPriced
                ? scenario.corrections + scenario.moves : scenario.difference())
                .dollars()
        else { return true }
        return difference > .zero && difference > allowed
    }

    private func problem(_ scenario: Scenario, _ words: String) -> Diagnostic {
        Diagnostic(
            .error,
            code: "cost-over-limit",
            "\(scenario.title) \(words)",
            inFile: "Content/scenarios/\(scenario.id).yaml"
        )
    }
}
