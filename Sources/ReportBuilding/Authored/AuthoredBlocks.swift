import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

/// Makes the tables and charts that authored pages refer to.
struct AuthoredBlocks {
    let reports: [ScenarioReport]
    let claims: ClaimsPage
    let context: ReportContext

    /// What stands for a reference; a remark where there is nothing to show.
    func blocks(for reference: BlockReference.Kind) -> [Block] {
        let blocks =
            switch reference {
            case .rates(let offering): rates(of: offering)
            case .estimate(let scenario): report(scenario).map(estimate) ?? []
            case .comparison(let scenario): report(scenario).map(comparison) ?? []
            case .chart(let scenario, let chart):
                report(scenario).map { self.chart(chart, of: $0) } ?? []
            case .claim(let id): claims.blocks(of: id)
            }
        return blocks.isEmpty
            ? [.callout(Callout(.warning, title: ["There is nothing to show here."]))] : blocks
    }

    private func report(_ scenario: String) -> ScenarioReport? {
        reports.first { $0.scenario.id == scenario }
    }

    /// The prices of an offering on Bedrock, or wherever it is sold.
    private func rates(of offering: OfferingID) -> [Block] {
        context.catalog.vocabulary.offerings[offering]
            .map { OfferingPrices(of: $0, in: context).summary } ?? []
    }

    private func estimate(_ report: ScenarioReport) -> [Block] {
        let totals = report.totals
        let rows = [
            ("Token-only estimate, a month", totals.tokenOnly),
            ("All components, a month", totals.monthly),
            ("First 12 months", totals.twelveMonths),
        ]
        return [
            .table(
                Table(
                    id: anchor("estimate", report.scenario.id),
                    caption: "\(report.scenario.title): the estimate in short",
                    columns: [Column("Cost")]
                        + ["Low case", "Expected", "High case"]
                        .map { Column($0, unit: .money, alignment: .number) },
                    rows: rows.map { label, total in
                        Row(
                            [.text(label)]
                                + total.amount.inOrder.map { .value(total.value($0, .line)) }
                        )
                    }
                )
            ),
            .paragraph([
                "See ",
                .link(
                    [.text("the report on \(report.scenario.title)")],
                    .page("scenarios/\(report.scenario.id)", anchor: nil)
                ), ".",
            ]),
        ]
    }

    private func comparison(_ report: ScenarioReport) -> [Block] {
        guard let comparison = try? ComparisonReport(on: report) else { return [] }
        return [comparison.rankingFigure].compactMap { named($0, report) }
            + [.paragraph(comparison.reference)]
    }

    private func chart(_ chart: BlockReference.Chart, of report: ScenarioReport) -> [Block] {
        let report = report.studied()
        let sections: [Block]
        switch chart {
        case .composition: sections = (try? report.compositionFigure()) ?? []
        case .ladder: sections = (try? [report.ladderFigure()]) ?? []
        case .levers: sections = (try? report.leverSections()) ?? []
        case .tornado, .band: sections = report.sensitivitySections
        case .cumulative: sections = report.cumulativeFigures
        }
        let figure = sections.figures.first { $0.id == chart.rawValue }
        return figure.flatMap { named($0, report) }.map { [$0] } ?? []
    }

    /// A figure under a name that is its own on a page with several of them, with its data folded.
    private func named(_ figure: Figure, _ report: ScenarioReport) -> Block? {
        let id = anchor(report.scenario.id, figure.id)
        let data = figure.data
        return .figure(
            Figure(
                id: id,
                title: [.text(report.scenario.title + ": ")] + figure.title.withoutAnchors,
                subtitle: figure.subtitle,
                chart: figure.chart.withoutAnchors,
                data: Table(
                    id: id + "-data",
                    caption: data.caption,
                    columns: data.columns,
                    groups: data.groups.map { group in
                        RowGroup(heading: group.heading, rows: group.rows.map(\.bare))
                    },
                    footer: data.footer
                ),
                isDataFolded: true
            )
        )
    }
}

extension [Block] {
    /// The figures, also those in sections.
    fileprivate var figures: [Figure] {
        flatMap { block -> [Figure] in
            switch block {
            case .figure(let figure): [figure]
            case .section(let section): section.blocks.figures
            default: []
            }
        }
    }
}

extension Row {
    /// The row without an anchor of its own and without a working, for another page.
    fileprivate var bare: Row {
        Row(cells.map { Cell($0.content.withoutAnchors, note: $0.note.withoutAnchors) })
    }
}

extension [Inline] {
    /// The words without links to places on their own page, for another one.
    fileprivate var withoutAnchors: [Inline] {
        flatMap { inline -> [Inline] in
            guard case .link(let words, .anchor) = inline else { return [inline] }
            return words
        }
    }
}

extension Chart {
    /// The chart without links to places on its own page.
    fileprivate var withoutAnchors: Chart {
        guard case .composition(let chart) = self else { return self }
        return .composition(
            CompositionChart(
                parts: chart.parts.map {
                    CompositionChart.Part(label: $0.label.withoutAnchors, amount: $0.amount)
                }
            )
        )
    }
}
