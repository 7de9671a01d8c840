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

    /// The same with its amounts in dollars.
    let inDollars: RateChangeReport

    /// The currency of its amounts.
    let exchange: ExchangeRate

    /// Where the site is published, with a slash at its end; nil where the project does not say.
    let address: String?

    private var currency: Currency { exchange.currency }

    /// The comparison in a form; width and colour matter to a terminal only.
    ///
    /// - Returns: The text; as CSV it holds the effect on each scenario.
    public func text(as form: ReportForm, width: Int, colour: Bool) -> String {
        switch form {
        case .text:
            TerminalRenderer(width: width, colour: colour, in: currency)
                .render(report.blocks(limit: ReleaseComparison.limit))
        case .json:
            JSONRenderer.render(
                RateChangeData(report).value
                    .stating(exchange, inDollars: RateChangeData(inDollars).value)
            )
        case .csv: report.page.mainTableContent.map { CSVRenderer.render($0, in: currency) } ?? ""
        case .markdown: comment.text
        }
    }

    /// The comparison as Markdown that is no longer than a comment may be, behind its marker.
    ///
    /// - Parameter limit: The most UTF-16 code units, at least 1,000.
    /// - Returns: The text.
    public func markdown(within limit: Int) -> String { comment.text(within: limit) }

    private var comment: Comment {
        let (from, to) = (report.impact.from.id, report.impact.to.id)
        return Comment(
            marker: "<!-- ratebook diff -->",
            title: "Catalog \(from) to \(to)",
            blocks: report.blocks(limit: ReleaseComparison.limit),
            address: address,
            currency: currency,
            rest: [
                .text(" The page of release \(to) has all of them, and so has "),
                .code("ratebook diff \(from) \(to) --json"), ".",
            ]
        )
    }

    /// The scenarios that grow dearer by more than a share, and those that lost a price or cannot
    /// be computed.
    ///
    /// - Parameter limit: The share, as a ratio.
    /// - Returns: One error for each.
    public func problems(over limit: Quantity) -> [Diagnostic] {
        cases(over: limit).flatMap(\.findings)
    }

    /// Each scenario by its id, with an error where ``problems(over:)`` has one.
    func cases(over limit: Quantity) -> [CheckCase] {
        let compared = report.impact.scenarios.map { impact in
            (impact.scenario, problem(with: impact, over: limit))
        }
        let failed = report.impact.failures.map { failure in
            (failure.scenario, Optional(problem(failure.scenario, "cannot be computed")))
        }
        return (compared + failed).sorted { $0.0.id < $1.0.id }
            .map { scenario, problem in
                CheckCase(
                    name: scenario.id,
                    file: scenario.file,
                    findings: [problem].compactMap(\.self)
                )
            }
    }

    private func problem(with impact: ScenarioImpact, over limit: Quantity) -> Diagnostic? {
        if impact.after.unpricedLines > impact.before.unpricedLines {
            return problem(impact.scenario, "has more lines without a price than before")
        }
        guard grows(impact, over: limit) else { return nil }
        let costs = [impact.before, impact.after]
            .map {
                ($0.isLowerBound ? "at least " : "")
                    + "\($0.amount.expected.printed(in: currency)) \(currency.code)"
            }
        return problem(impact.scenario, "grew in cost by more than the limit")
            .noting(
                "from \(costs[0]) a month at release \(report.impact.from.id) to \(costs[1])"
                    + " at \(report.impact.to.id)"
            )
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
            inFile: scenario.file,
            help: "see what moved with ratebook diff, then raise --fail-over or change the scenario"
        )
    }
}
