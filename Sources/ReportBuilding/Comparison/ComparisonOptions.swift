import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ComparisonReport {
    /// What has a price: a chart, the cheapest first, and a table.
    var optionSection: Block {
        .section(
            Section(id: "ways", title: "What the other ways cost", blocks: [.figure(rankingFigure)])
        )
    }

    /// What each way costs, the cheapest first.
    var rankingFigure: Figure {
        let bars = drawnOptions.map(bar)
        let rest = comparison.options.count - bars.count
        return Figure(
            id: "ranking",
            title: lowestWords,
            subtitle: [
                .text(
                    "Expected cost of a month, the tokens and all that stays as it is, each model "
                        + "in its cheapest place."
                        + (rest > 0 ? " \(rest) more ways in the table." : "")
                )
            ],
            chart: .ranking(RankingChart(parts: ["Tokens", "All else"], bars: bars)),
            data: optionTable
        )
    }

    private var lowestWords: [Inline] {
        guard let lowest = comparison.options.first else { return ["No way has a price"] }
        let name = lowest.isBaseline ? "What is in use" : context.words(for: lowest.way)
        return [
            .text(name + " costs least, "), .value(lowest.total.expected(.headline)), " a month",
        ]
    }

    /// The cheapest way of each model and the one in use, or all ways where there is one model.
    ///
    /// There are at most as many as a chart holds.
    private var drawnOptions: [ComparedOption] {
        let limit = 12
        let all = comparison.options
        var seen: Set<OfferingID> = []
        let best = all.filter { seen.insert($0.way.model).inserted || $0.isBaseline }
        let chosen = seen.count > 1 ? best : all
        let first = chosen.prefix(limit)
        guard !first.contains(where: \.isBaseline) else { return Array(first) }
        return first.dropLast() + [comparison.baseline]
    }

    private func bar(of option: ComparedOption) -> RankingChart.Bar {
        let total = option.total.amount.expected
        let tokens = min(option.tokens.amount.expected, total)
        return RankingChart.Bar(
            label: [.text(context.words(for: option.way))] + tags(of: option),
            amounts: [tokens, (try? total - tokens) ?? .zero],
            total: total,
            isMarked: option.isBaseline
        )
    }

    /// The table of what has a price.
    var optionTable: Table {
        var columns = [Column("Model"), Column("Platform")]
        if hasRegions { columns.append(Column("Region")) }
        columns += [Column("Scope"), Column("Tier")]
        columns += ["Tokens", "Low case", "Expected", "High case", "Difference"]
            .map { Column($0, unit: .money("a month"), alignment: .number) }
        return Table(
            id: "options",
            caption: "Tokens, and the whole scenario with them",
            columns: columns + [Column("Change", alignment: .number)],
            rows: comparison.options.map(row)
        )
    }

    private var hasRegions: Bool {
        Set(comparison.options.compactMap(\.way.region)).count > 1
    }

    private func row(of option: ComparedOption) -> Row {
        let way = option.way
        let total = option.total
        let amount = total.amount
        let notes = option.surroundings.compactMap(note)
        let name = context.name(of: way.model)
        var cells = [
            Cell(
                option.isBaseline
                    ? [.strong([.text(name)])] + tags(of: option)
                    : [.text(name)] + tags(of: option),
                note: notes.isEmpty ? [] : [.text(notes.joined(separator: "; "))]
            ), .text(context.name(of: way.platform)),
        ]
        if hasRegions { cells.append(.text(way.region?.name ?? "–")) }
        cells += [.text(way.scope?.rawValue ?? "–"), .text(way.tierWords)]
        cells += [.value(option.tokens.expected(.line))]
        cells += amount.inOrder.map { .value(total.value($0, .line)) }
        guard !option.isBaseline else { return Row(cells + [.empty, .empty]) }
        return Row(
            cells + [
                .value(option.difference.map { .money($0, .change) } ?? .missing(.notApplicable)),
                .value(option.share.map { .relativeChange($0) } ?? .missing(.notApplicable)),
            ]
        )
    }

    private func tags(of option: ComparedOption) -> [Inline] {
        var tags: [Inline] = []
        if option.isBaseline { tags += [" ", .tag("In use", .solid)] }
        if option.way == comparison.options.first?.way { tags += [" ", .tag("Lowest", .outlined)] }
        return tags
    }

    /// What is different in this row and not in all others, in a few words.
    private func note(on surrounding: Surrounding) -> String? {
        switch (surrounding.part, surrounding.treatment) {
        case (.caching, .leftOut), (.caching, .notModelled): "without caching"
        case (.caching, .replaced): "cached for another time"
        case (.routing, .leftOut): "without routing"
        default: nil
        }
    }

    /// What has no price, with the reasons; no section where all has one.
    var gapSections: [Block] {
        guard !comparison.gaps.isEmpty else { return [] }
        let table = Table(
            id: "gaps",
            caption: "Ways that have no price here",
            columns: [Column("Way"), Column("Why")],
            rows: comparison.gaps.map { gap in
                Row([
                    .text(context.words(for: gap.way)), .text(context.words(for: gap.reason)),
                ])
            }
        )
        return [
            .section(
                Section(id: "not-offered", title: "What is not offered", blocks: [.table(table)])
            )
        ]
    }
}
