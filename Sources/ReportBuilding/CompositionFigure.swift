import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// What a month is made of: the largest lines and the rest; nothing where no line has an amount.
    func compositionFigure() throws(ArithmeticFailure) -> [Block] {
        let slices = try slices()
        guard let first = slices.first, slices.count > 1 else { return [] }
        let total = totals.monthly.amount.expected
        let printed = try Apportionment(
            of: slices.map(\.amount),
            toFractionDigits: context.fractionDigits
        )
        let bound = totals.monthly.isLowerBound
        return [
            .figure(
                Figure(
                    id: "composition",
                    title: [
                        .value(.share(try first.amount.dollars() / total.dollars())),
                        bound ? " of the priced lines goes to " : " of a month goes to ",
                    ] + first.label,
                    subtitle: ["Expected cost of a month by line item, the largest first."],
                    chart: .composition(
                        CompositionChart(
                            parts: zip(slices, printed.rows)
                                .map { CompositionChart.Part(label: $0.label, amount: $1) }
                        )
                    ),
                    data: Table(
                        id: "composition-data",
                        caption: "What a month is made of",
                        columns: [
                            Column("Line item"),
                            Column("Expected", unit: .money("a month"), alignment: .number),
                            Column("Share", alignment: .number),
                        ],
                        rows: try zip(slices, printed.rows)
                            .map { slice, amount throws(ArithmeticFailure) in
                                let share = try slice.amount.dollars() / total.dollars()
                                return Row([
                                    Cell(slice.label), .value(.money(amount, .line)),
                                    .value(.share(share)),
                                ])
                            },
                        footer: [
                            Row([
                                .text(bound ? "Priced lines only" : "Total"),
                                .value(totals.monthly.value(printed.total, .total)), .empty,
                            ])
                        ]
                    ),
                    isDataFolded: true
                )
            )
        ]
    }

    /// A line of its own, or several in one.
    private struct Slice {
        let label: [Inline]
        let amount: Money
    }

    /// The most lines that stand on their own.
    private static var most: Int { 5 }

    /// The largest lines, and the rest in one where there is more than one left.
    private func slices() throws(ArithmeticFailure) -> [Slice] {
        let priced = lines(.monthly)
            .compactMap { line in line.outcome.amount.map { (line, $0.expected) } }
            .filter { $0.1 > .zero }
        let ranked = priced.enumerated()
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
        let isFew = ranked.count <= Self.most + 1
        let own = ranked.prefix(isFew ? ranked.count : Self.most)
            .map { line, amount in Slice(label: name(of: line), amount: amount) }
        var rest = Money.zero
        for (_, amount) in ranked.dropFirst(own.count) { rest = try rest + amount }
        let others = Slice(
            label: [.text(counted(ranked.count - own.count, "other line"))],
            amount: rest
        )
        return own + (isFew ? [] : [others])
    }

    /// The name of a line with what it belongs to, leading to the line.
    private func name(of line: EstimatedLine) -> [Inline] {
        let target = LinkTarget.anchor(anchor("l", line.item.id.name))
        return [.link([.text(line.item.label)], target), .text(" (\(line.item.group))")]
    }
}
