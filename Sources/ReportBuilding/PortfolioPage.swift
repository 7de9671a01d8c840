import Catalog
import Pricing
public import Quantities
public import ReportModel
import Scenarios

/// The first page: every scenario side by side.
public struct PortfolioPage {
    private let reports: [ScenarioReport]
    private let tags: [TagReport]
    private let context: ReportContext
    private let siteTitle: String
    private let summary: String

    /// Prepares the page; the scenarios stand by expected cost, the dearest first.
    public init(
        _ reports: [ScenarioReport],
        by tags: [TagReport],
        in context: ReportContext,
        siteTitle: String,
        summary: String
    ) {
        self.reports = reports.sorted { left, right in
            let (first, second) = (left.expected, right.expected)
            return first == second ? left.scenario.id < right.scenario.id : first > second
        }
        self.tags = tags
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
            + tags.map { tag throws(ArithmeticFailure) in try tag.section() }
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
            note: ["The ends of the range add up the low and the high case of every scenario."],
            tiles: []
        )
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

    private func section(_ total: Total) throws(ArithmeticFailure) -> Section {
        let columns = try Spread(
            low: apportioned(\.low),
            expected: apportioned(\.expected),
            high: apportioned(\.high)
        )
        let tokenOnly = try Apportionment(
            of: reports.map(\.totals.tokenOnly.amount.expected),
            toFractionDigits: 2
        )
        let rows = reports.enumerated()
            .map { index, report in
                row(of: report, index, columns, tokenOnly.rows[index])
            }
        let footer = Row(
            [.text("Total"), .empty]
                + columns.inOrder.map { .value(total.value($0.total, .total)) } + [.empty, .empty]
                + (hasBudgets ? [.empty] : [])
        )
        return Section(
            id: "scenarios",
            title: "Scenarios",
            blocks: [
                .paragraph(["The dearest first. Open one for its line items, formulas and sources."]
                ),
                .table(
                    Table(
                        id: "scenarios",
                        caption: "Scenarios with their monthly cost",
                        columns: [
                            Column("Scenario"),
                            Column("Token-only", unit: "USD a month", alignment: .number),
                            Column("Low", unit: "USD a month", alignment: .number),
                            Column("Expected", unit: "USD a month", alignment: .number),
                            Column("High", unit: "USD a month", alignment: .number),
                            Column("Total to token-only", alignment: .number),
                            Column("Unit cost", alignment: .number),
                        ]
                            + (hasBudgets
                                ? [Column("Budget", unit: "USD a month", alignment: .number)] : []),
                        rows: rows,
                        footer: [footer]
                    )
                ),
            ]
        )
    }

    private func apportioned(
        _ part: KeyPath<Spread<Money>, Money>
    ) throws(ArithmeticFailure) -> Apportionment {
        try Apportionment(
            of: reports.map { $0.totals.monthly.amount[keyPath: part] },
            toFractionDigits: 2
        )
    }

    private func row(
        of report: ScenarioReport,
        _ index: Int,
        _ columns: Spread<Apportionment>,
        _ tokenOnly: Money
    ) -> Row {
        let totals = report.totals
        let models = report.scenario.workloads.map { workload in
            workload.models.map { context.name(of: $0.value) }.joined(separator: " and ")
                + ", \(workload.purchase)"
        }
        let unit: Value =
            if let cost = totals.unitCost, let volume = report.estimate.model.volume,
                !totals.monthly.isLowerBound
            {
                .unitCost(cost.expected, of: volume.unit)
            } else { .missing(.notPriced) }
        return Row(
            id: anchor("scenario", report.scenario.id),
            [
                Cell(
                    [
                        .link(
                            [.text(report.scenario.title)],
                            .page("scenarios/\(report.scenario.id)", anchor: nil)
                        )
                    ],
                    note: [.text(models.joined(separator: "; "))]
                ), .value(totals.tokenOnly.value(tokenOnly, .line)),
            ]
                + columns.inOrder.map { .value(totals.monthly.value($0.rows[index], .line)) }
                + [
                    .value(totals.factor.map { .factor($0) } ?? .missing(.notPriced)),
                    .value(unit),
                ] + (hasBudgets ? [report.budget?.cell ?? .text("None")] : [])
        )
    }

    private var hasBudgets: Bool { reports.contains { $0.budget != nil } }

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

extension Workload {
    /// How its tokens are bought, in a few words.
    fileprivate var purchase: String {
        switch capacity {
        case .reserved(let reservation): "reserved for \(reservation.term.value.rawValue)"
        case .provisioned: "provisioned"
        case .imported: "imported"
        case nil where split.isEmpty: tier.value.rawValue
        case nil: split.map(\.tier.value.rawValue).joined(separator: " and ")
        }
    }
}
