import Pricing
import Quantities
import ReportModel
import Scenarios

extension PortfolioPage {
    /// The figures beside the total.
    func tiles(_ total: Total) -> [Headline.Tile] {
        [tokenOnlyTile(total), yearTile, changeTile].compactMap(\.self)
    }

    private func tokenOnlyTile(_ total: Total) -> Headline.Tile? {
        guard let sum = try? Money.total(of: reports.map(\.totals.tokenOnly.amount.expected)),
            !total.isLowerBound, sum > .zero,
            let factor = try? total.amount.expected.dollars() / sum.dollars()
        else { return nil }
        return Headline.Tile(
            label: "Token-only estimates",
            value: [.value(.money(sum, .headline)), " a month"],
            note: ["All components cost ", .value(.factor(factor)), " as much."]
        )
    }

    private var yearTile: Headline.Tile? {
        let years = reports.map(\.totals.twelveMonths)
        guard let sum = try? Money.total(of: years.map(\.amount.expected)) else { return nil }
        let isBound = years.contains(where: \.isLowerBound)
        return Headline.Tile(
            label: "First 12 months",
            value: [.value(isBound ? .lowerBound(sum, .headline) : .money(sum, .headline))],
            note: ["With what falls once."]
        )
    }

    private var changeTile: Headline.Tile? {
        let trends = reports.compactMap(trend)
        guard let sum = try? Money.total(of: trends.map(\.change)), !trends.isEmpty else {
            return nil
        }
        return Headline.Tile(
            label: "Changed by the last release",
            value: [.value(.money(sum, .change))],
            note: [.text("A month, over \(counted(trends.count, "scenario")).")]
        )
    }

    /// The scenarios side by side; nothing where there are fewer than two with an amount.
    var ranking: [Block] {
        let drawn = reports.filter { $0.totals.monthly.amount.expected > .zero }
            .prefix(Self.mostBars)
        guard drawn.count > 1 else { return [] }
        let rest = reports.count - drawn.count
        return [
            .figure(
                Figure(
                    id: "ranking",
                    title: rankingFinding(drawn.count),
                    subtitle: [
                        .text(
                            "Expected cost of a month, what a token-only estimate would say and "
                                + "what comes on top."
                                + (rest > 0 ? " \(rest) more in the table." : "")
                        )
                    ],
                    chart: .ranking(
                        RankingChart(
                            parts: ["Token-only estimate", "On top of it"],
                            bars: drawn.map(bar)
                        )
                    ),
                    data: rankingTable(Array(drawn)),
                    isDataFolded: true
                )
            )
        ]
    }

    /// The most bars that a chart holds.
    private static var mostBars: Int { 12 }

    private func rankingFinding(_ count: Int) -> [Inline] {
        guard let sum = try? Money.total(of: reports.map(\.totals.monthly.amount.expected)),
            sum > .zero, count > 2,
            let two = try? Money.total(
                of: reports.prefix(2).map(\.totals.monthly.amount.expected)
            ),
            let share = try? two.dollars() / sum.dollars()
        else { return ["What the scenarios cost"] }
        let names = reports.prefix(2).map(\.scenario.title).joined(separator: " and ")
        return [.text(names + " are "), .value(.share(share)), " of the whole"]
    }

    private func parts(of report: ScenarioReport) -> [Money] {
        let total = report.totals.monthly.amount.expected
        let tokens = min(report.totals.tokenOnly.amount.expected, total)
        return [tokens, (try? total - tokens) ?? .zero]
    }

    private func bar(of report: ScenarioReport) -> RankingChart.Bar {
        RankingChart.Bar(
            label: [
                .link(
                    [.text(report.scenario.title)],
                    .page("scenarios/\(report.scenario.id)", anchor: nil)
                )
            ],
            amounts: parts(of: report),
            total: report.totals.monthly.amount.expected,
            isMarked: false
        )
    }

    private func rankingTable(_ drawn: [ScenarioReport]) -> Table {
        Table(
            id: "ranking-data",
            caption: "Token-only estimate and what comes on top",
            columns: [
                Column("Scenario"),
                Column("Token-only estimate", unit: .money("a month"), alignment: .number),
                Column("On top of it", unit: .money("a month"), alignment: .number),
                Column("Total to token-only", alignment: .number),
            ],
            rows: drawn.map { report in
                Row(
                    [.text(report.scenario.title)]
                        + parts(of: report).map { .value(.money($0, .line)) }
                        + [.value(report.totals.factor.map { .factor($0) } ?? .missing(.notPriced))]
                )
            }
        )
    }
}
