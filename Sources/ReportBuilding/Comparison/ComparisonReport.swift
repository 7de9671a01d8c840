public import Analysis
import Catalog
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// A comparison with all that its page says about it.
public struct ComparisonReport: Sendable {
    /// The comparison.
    public let comparison: Comparison

    let context: ReportContext

    /// Compares a workload of a scenario that has a report.
    ///
    /// - Throws: ``ComparisonRefusal`` for a workload to which another way does not carry over.
    public init(
        on report: ScenarioReport,
        asking request: ComparisonRequest = ComparisonRequest()
    ) throws(ComparisonRefusal) {
        context = report.context
        comparison = try Comparison(of: report.estimate, asking: request, in: context.catalog)
    }

    /// The page of the comparison.
    public var page: Page {
        Page(
            path: path,
            kind: .comparison,
            title: title,
            summary: summary,
            ancestors: [
                PageLink(title: "Portfolio", path: ""),
                PageLink(title: comparison.scenario.title, path: scenarioPath),
            ],
            facts: facts,
            blocks: introduction + [optionSection] + gapSections + surroundingSections
                + statementSections,
            data: ComparisonData(self).value,
            mainTable: "options",
            provenance: context.provenance(command: "ratebook compare \(comparison.scenario.id)")
        )
    }

    /// The comparison for a terminal and for a comment: no chart, and nothing about providers.
    public var summaryBlocks: [Block] {
        introduction + [.table(optionTable)] + gapSections + surroundingSections
    }

    /// What the page is called.
    public var title: String { "\(comparison.scenario.title): other ways to buy" }

    private var path: String { "compare/\(comparison.scenario.id)" }
    private var scenarioPath: String { "scenarios/\(comparison.scenario.id)" }

    private var summary: String {
        "The same work as in \(comparison.workload.title), on other models, platforms, scopes and "
            + "tiers."
    }

    private var facts: [Page.Fact] {
        [
            Page.Fact("In use", [.text(context.words(for: comparison.baseline.way))]),
            Page.Fact("Rates as of", [.value(.date(context.asOf))]),
        ]
    }

    private var introduction: [Block] {
        let title = comparison.workload.title
        return [
            .callout(
                Callout(
                    .note,
                    title: [
                        .text(
                            "Cost only. Nothing here says which model answers well enough: test "
                                + "that on your own questions."
                        )
                    ]
                )
            ),
            .paragraph(sentence),
            .paragraph([
                .text(
                    "Only the tokens of \(title) are bought in another way; all else in the "
                        + "scenario stays as it is. Amounts are a month at list price."
                )
            ]),
        ]
    }

    /// The cheapest other way in one sentence.
    var sentence: [Inline] {
        guard let other = comparison.cheapestAlternative, let difference = other.difference else {
            return ["No other way to buy its tokens has a price."]
        }
        let name = context.words(for: other.way)
        let cost: [Inline] = [
            .value(.money(other.total.amount.expected, .headline)),
            " a month for the whole scenario",
        ]
        guard difference != .zero else {
            return [.text("No other way is cheaper; \(name), costs the same: ")] + cost + ["."]
        }
        let change: [Inline] = other.share.map { [", ", .value(.relativeChange($0))] } ?? []
        let words =
            difference < .zero
            ? "The cheapest other way is \(name): "
            : "No other way is cheaper; the next is \(name): "
        return [.text(words)] + cost + change + ["."]
    }

    /// What a scenario's report says of its comparison, with a link to it.
    public var reference: [Inline] {
        sentence + [
            " See ",
            .link(
                [.text("all \(comparison.options.count - 1) other ways")],
                .page(path, anchor: nil)
            ), ".",
        ]
    }
}
