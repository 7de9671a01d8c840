public import Actuals
import Catalog
import Pricing
public import Quantities
public import ReportModel
import Scenarios

/// The first page: every scenario side by side.
public struct PortfolioPage: Sendable {
    let reports: [ScenarioReport]
    private let tags: [TagReport]
    let context: ReportContext
    private let changes: [RateChangeReport]

    /// The last month of which there is usage; nil where there is none.
    let actual: ActualMonth?

    private let siteTitle: String
    private let summary: String

    /// Prepares the page; the scenarios stand by expected cost, the dearest first.
    ///
    /// - Parameters:
    ///   - reports: The scenarios that go into the total.
    ///   - tags: What groups them.
    ///   - changes: What each release changed against the one before, the oldest first.
    ///   - actual: The last month of which there is usage; nil where there is none.
    ///   - context: What all pages share.
    ///   - siteTitle: The name of the site.
    ///   - summary: What the page says of itself.
    public init(
        _ reports: [ScenarioReport],
        by tags: [TagReport],
        after changes: [RateChangeReport],
        beside actual: ActualMonth? = nil,
        in context: ReportContext,
        siteTitle: String,
        summary: String
    ) {
        self.reports = reports.sorted { left, right in
            let (first, second) = (left.expected, right.expected)
            return first == second ? left.scenario.id < right.scenario.id : first > second
        }
        self.tags = tags
        self.changes = changes
        self.actual = actual
        self.context = context
        self.siteTitle = siteTitle
        self.summary = summary
    }

    /// The page.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func page() throws(ArithmeticFailure) -> Page {
        let totals = try sums()
        let sections =
            try [section(totals)]
            + tags.map { tag throws(ArithmeticFailure) in
                try tag.section(toFractionDigits: context.fractionDigits)
            }
        return Page(
            path: "",
            kind: .portfolio,
            title: siteTitle,
            summary: summary,
            ancestors: [],
            facts: [
                Page.Fact("Catalog release", [.text(context.release)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
            ],
            blocks: reports.isEmpty
                ? [.paragraph(["No scenarios yet. Add one to ", .code("Content/scenarios/"), "."])]
                : [.headline(headline(totals))] + notices + sections.map { .section($0) },
            data: data(totals),
            mainTable: reports.isEmpty ? nil : "scenarios",
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private func sums() throws(ArithmeticFailure) -> Total {
        try Total(of: reports.flatMap(\.monthlyLines))
    }

    private func headline(_ total: Total) -> Headline {
        Headline(
            label: "\(counted(reports.count, "scenario")), expected monthly cost",
            value: total.expected(.headline),
            unit: "a month",
            range: total.amount.isSingle
                ? nil
                : Headline.Range(
                    low: total.value(total.amount.low, .headline),
                    high: total.value(total.amount.high, .headline)
                ),
            note: ["The range adds up the low and the high case of every scenario."],
            tiles: tiles(total)
        )
    }

    /// How the cost of a scenario moved with the releases.
    func trend(of report: ScenarioReport) -> CostTrend? {
        CostTrend(of: report.scenario, over: changes)
    }

    private var notices: [Block] {
        reports.filter { $0.totals.monthly.isLowerBound }
            .map { report in
                .callout(
                    Callout(
                        .error,
                        title: [
                            .link(
                                [.text(report.scenario.title)],
                                .page("scenarios/\(report.scenario.id)", anchor: nil)
                            ),
                            .text(
                                ": \(report.totals.monthly.unpricedLines) of "
                                    + counted(report.totals.monthly.lines, "monthly line")
                                    + " without a price, so its total is a lower bound."
                            ),
                        ]
                    )
                )
            }
    }

    private func data(_ total: Total) -> DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.portfolio/1")),
            DataValue.Member("catalog_release", .text(context.release)),
            DataValue.Member("as_of", .date(context.asOf)),
            DataValue.Member("monthly_expected", .money(total.amount.expected)),
            DataValue.Member("unpriced_lines", .integer(total.unpricedLines)),
            DataValue.Member(
                "scenarios",
                .array(
                    reports.map { report in
                        .object([
                            DataValue.Member("id", .text(report.scenario.id)),
                            DataValue.Member("title", .text(report.scenario.title)),
                            DataValue.Member(
                                "monthly_expected",
                                .money(report.totals.monthly.amount.expected)
                            ),
                            DataValue.Member(
                                "unpriced_lines",
                                .integer(report.totals.monthly.unpricedLines)
                            ),
                            DataValue.Member("budget", report.budget?.data ?? .null),
                            DataValue.Member(
                                "report",
                                .text("scenarios/\(report.scenario.id)/index.json")
                            ),
                        ])
                    }
                )
            ),
            DataValue.Member(
                "groups",
                .array(tags.flatMap { tag in tag.groups.map { .object($0.members(of: tag.tag)) } })
            ),
        ])
    }
}

extension ScenarioReport {
    /// The expected monthly cost, by which scenarios are ranked.
    fileprivate var expected: Money { totals.monthly.amount.expected }

    fileprivate var monthlyLines: [EstimatedLine] { lines(.monthly) }
}
