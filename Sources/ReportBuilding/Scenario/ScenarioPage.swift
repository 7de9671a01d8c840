public import Actuals
public import Analysis
import Catalog
import Diagnostics
import Formulas
import Pricing
public import Quantities
public import ReportModel
import Scenarios

extension ScenarioReport {
    /// The report of a scenario as a page of the site.
    ///
    /// - Parameters:
    ///   - comparison: The other ways to buy its tokens, or why there are none; nil for no word on
    ///     them.
    ///   - actuals: What its months cost, in order; none for no word.
    ///   - usageNote: What readers must know of the usage; nil for nothing.
    /// - Returns: The page.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func page(
        comparison: Result<ComparisonReport, ComparisonRefusal>? = nil,
        actuals: [ScenarioMonth] = [],
        usageNote: String? = nil
    ) throws(ArithmeticFailure) -> Page {
        let actual = try ActualSection(
            actuals,
            within: scenario.budget,
            noting: usageNote,
            in: context
        )?
        .section()
        return try studied().wholePage(comparison, actual)
    }

    private func wholePage(
        _ comparison: Result<ComparisonReport, ComparisonRefusal>?,
        _ actual: Block?
    ) throws(ArithmeticFailure) -> Page {
        Page(
            path: "scenarios/\(scenario.id)",
            kind: .scenario,
            title: scenario.title,
            summary: scenario.summary,
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: facts,
            blocks: try [.headline(headline()), .findings(findings())] + notices
                + sections(sentence(on: comparison), actual),
            data: EstimateData(self).value,
            mainTable: "line-items",
            whatIf: whatIfPanel(beside: try? comparison?.get()),
            provenance: context.provenance(command: command)
        )
    }

    /// The estimate for a terminal: the headline, what is missing, and the tables of amounts.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func summaryPage() throws(ArithmeticFailure) -> Page { try studied().shortPage() }

    private func shortPage() throws(ArithmeticFailure) -> Page {
        let page = try page()
        return Page(
            path: page.path,
            kind: page.kind,
            title: page.title,
            summary: page.summary,
            ancestors: page.ancestors,
            facts: page.facts,
            blocks: try [.headline(headline())] + notices + [
                .section(
                    Section(
                        id: "ladder",
                        title: "Token-only against total",
                        blocks: [ladderFigure()]
                    )
                )
            ] + variantSections + [
                lineItemSection(
                    intro: [
                        "Expected amounts for one month. See how each comes about with ",
                        .code("ratebook explain \(scenario.id)"), ".",
                    ]
                )
            ] + oneTimeSections() + sensitivitySentences + leverSentences + breakEvenSentences + [
                periodSection(withMonths: false)
            ] + unitCostSections
                + cloudBillSections()
                + referenceSections(),
            data: page.data,
            mainTable: page.mainTable,
            provenance: page.provenance
        )
    }

    private func sections(
        _ comparison: [Inline],
        _ actual: Block?
    ) throws(ArithmeticFailure) -> [Block] {
        try [moneySection()] + [actual].compactMap(\.self) + variantSections + [
            lineItemSection(intro: Self.lineItemIntro)
        ]
            + oneTimeSections() + [caseSection()] + leverSections() + sensitivitySections
            + comparisonSections(comparison) + breakEvenSections + [periodSection(withMonths: true)]
            + unitCostSections + cloudBillSections() + referenceSections() + [
                assumptionSection(), rateSection(), reproductionSection,
            ]
    }

    private func sentence(
        on comparison: Result<ComparisonReport, ComparisonRefusal>?
    ) -> [Inline] {
        switch comparison {
        case .success(let report): report.reference
        case .failure(let refusal): [.text(context.words(for: refusal))]
        case nil: []
        }
    }

    private func comparisonSections(_ sentence: [Inline]) -> [Block] {
        guard !sentence.isEmpty else { return [] }
        return [
            .section(
                Section(
                    id: "other-ways",
                    title: "Other ways to buy",
                    blocks: [.paragraph(sentence)]
                )
            )
        ]
    }

    /// The command that prints the estimate.
    var command: String {
        let variant = scenario.variant.map { " --variant " + $0.id } ?? ""
        return "ratebook estimate \(scenario.id)" + variant
    }

    private var facts: [Page.Fact] {
        var facts: [Page.Fact] = []
        if let owner = scenario.owner { facts.append(Page.Fact("Owner", [.text(owner)])) }
        let models = scenario.workloads.flatMap(context.modelNames)
        var seen: Set<String> = []
        let distinct = models.filter { seen.insert($0).inserted }
        facts.append(
            Page.Fact(
                distinct.count == 1 ? "Model" : "Models",
                [.text(distinct.joined(separator: ", "))]
            )
        )
        let places = places
        if !places.isEmpty {
            facts.append(
                Page.Fact(
                    places.count == 1 ? "Region" : "Regions",
                    [.text(places.joined(separator: ", "))]
                )
            )
        }
        facts.append(Page.Fact("Rates as of", [.value(.date(context.asOf))]))
        facts += scenario.tags.map { tag in
            Page.Fact(tag.name.prefix(1).uppercased() + tag.name.dropFirst(), [.text(tag.value)])
        }
        return facts
    }

    /// Where it buys: the region of AWS, and the data zones of other platforms.
    private var places: [String] {
        let zones = scenario.workloads.compactMap(\.place.dataZoneName)
        var seen: Set<String> = []
        return (scenario.buysFromAWS ? [scenario.region.value.text] : [])
            + zones.filter { seen.insert($0).inserted }
    }

    private func headline() throws(ArithmeticFailure) -> Headline {
        let total = totals.monthly
        let isCertain = total.amount.isSingle
        return Headline(
            label: total.isLowerBound
                ? "Monthly cost, priced lines only" : "Expected monthly cost, all components",
            value: total.expected(.headline),
            unit: total.hasAmount ? "a month" : "",
            range: isCertain
                ? nil
                : Headline.Range(
                    low: total.value(total.amount.low, .headline),
                    high: total.value(total.amount.high, .headline)
                ),
            note: isCertain
                ? ["Nothing that a month costs depends on an input with a range."]
                : [
                    .text(
                        "Low and high set every input to the end that makes it cost less or more. "
                            + "They are outer bounds, not a probability interval."
                    )
                ],
            grounds: try grounds(),
            tiles: tiles
        )
    }

    private var tiles: [Headline.Tile] {
        var tiles = [
            Headline.Tile(
                label: "Token-only estimate",
                value: [.value(totals.tokenOnly.expected(.headline))]
                    + (totals.tokenOnly.hasAmount ? [" a month"] : []),
                note: totals.factor.map {
                    ["All components cost ", .value(.factor($0)), " as much."]
                } ?? ["No factor: a line has no price, or there are no tokens."]
            )
        ]
        if totals.monthly.hasAmount, let cost = totals.unitCost, let volume = estimate.model.volume,
            let number = estimate.volume
        {
            tiles.append(
                Headline.Tile(
                    label: "Cost per \(volume.unit)",
                    value: (totals.monthly.isLowerBound ? ["at least "] : []) + [
                        .value(.unitCost(cost.expected, of: volume.unit))
                    ],
                    note: [
                        .value(totals.monthly.expected(.total)), " ÷ ",
                        .value(.quantity(number.expected, unit: plural(volume.unit))),
                    ]
                )
            )
        }
        if !scenario.terms.discounts.isEmpty {
            tiles.append(
                Headline.Tile(
                    label: "Cloud bill as contracted",
                    value: [.value(totals.cloudMonth.contracted.expected(.headline)), " a month"],
                    note: [
                        .value(totals.cloudMonth.list.expected(.headline)), " at list price.",
                    ]
                )
            )
        }
        if let budget { tiles.append(budget.tile) }
        let isWithOneTime = totals.oneTime.lines > 0
        tiles.append(
            Headline.Tile(
                label: "First 12 months",
                value: [.value(totals.twelveMonths.expected(.headline))],
                note: isWithOneTime
                    ? ["With ", .value(totals.oneTime.expected(.headline)), " once."]
                    : ["Nothing falls once."]
            )
        )
        return tiles
    }

    private func plural(_ unit: String) -> String {
        unit.hasSuffix("y") ? unit.dropLast() + "ies" : unit + "s"
    }

    /// What a reader must not miss: lines without a price, and findings.
    private var notices: [Block] {
        var blocks: [Block] = []
        if !unpricedLines.isEmpty {
            let list = unpricedLines.map { line -> [Inline] in
                let reason: String =
                    if case .unpriced(let reason) = line.outcome { words(for: reason) } else { "" }
                return [
                    .link(
                        [.text("\(line.item.label) (\(line.item.group))")],
                        .anchor(anchor("l", line.item.id.name))
                    ), ". ", .text(reason), ".",
                ]
            }
            let title =
                "\(unpricedLines.count) of \(counted(estimate.lines.count, "line")) "
                + "\(unpricedLines.count == 1 ? "has" : "have") no price, so every total here is a "
                + "lower bound."
            blocks.append(
                .callout(
                    Callout(.error, title: [.text(title)], blocks: [.list(list, isOrdered: false)])
                )
            )
        }
        blocks += estimate.model.findings.map { finding in
            .callout(
                Callout(
                    finding.severity == .note ? .note : .warning,
                    title: [
                        .text(sentence(finding.summary))
                    ],
                    blocks: (finding.notes + [finding.help].compactMap(\.self))
                        .map { .paragraph([.text(sentence($0))]) }
                )
            )
        }
        return blocks
    }

    /// A text with a capital letter and a full stop.
    private func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }
}
