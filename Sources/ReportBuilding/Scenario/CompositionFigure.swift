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
        let printed = try Money.total(of: slices.map(\.printed))
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
                            parts: slices.map {
                                CompositionChart.Part(label: $0.label, amount: $0.printed)
                            }
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
                        rows: try slices.map { slice throws(ArithmeticFailure) in
                            let share = try slice.amount.dollars() / total.dollars()
                            return Row([
                                Cell(slice.label), .value(.money(slice.printed, .line)),
                                .value(.share(share)),
                            ])
                        },
                        footer: [
                            Row([
                                .text(bound ? "Priced lines only" : "Total"),
                                .value(totals.monthly.value(printed, .total)), .empty,
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
        /// The amount as the table of lines prints it.
        let printed: Money
    }

    /// The most lines that stand on their own.
    private static var most: Int { 5 }

    /// The largest lines, and the rest in one where there is more than one left.
    private func slices() throws(ArithmeticFailure) -> [Slice] {
        let printed = try PrintedLines(
            lines(.monthly),
            toFractionDigits: context.fractionDigits
        )
        let priced = printed.groups.flatMap(\.lines)
            .compactMap { line, printed in
                line.outcome.amount.map { (line: line, amount: $0.expected, printed: printed) }
            }
            .filter { $0.amount > .zero }
        let ranked = priced.enumerated()
            .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
            .map(\.element)
        let isFew = ranked.count <= Self.most + 1
        let own = ranked.prefix(isFew ? ranked.count : Self.most)
            .map { Slice(label: name(of: $0.line), amount: $0.amount, printed: $0.printed) }
        guard !isFew else { return own }
        let rest = ranked.dropFirst(own.count)
        return try own + [
            Slice(
                label: [.text(counted(rest.count, "other line"))],
                amount: Money.total(of: rest.map(\.amount)),
                printed: Money.total(of: rest.map(\.printed))
            )
        ]
    }

    /// The name of a line with what it belongs to, leading to the line.
    private func name(of line: EstimatedLine) -> [Inline] {
        let target = LinkTarget.anchor(anchor("l", line.item.id.name))
        return [.link([.text(line.item.label)], target), .text(" (\(line.item.group))")]
    }
}
