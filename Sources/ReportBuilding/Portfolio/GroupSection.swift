import Analysis
import Pricing
import Quantities
import ReportModel

extension TagReport {
    /// The groups of the tag side by side.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func section(toFractionDigits digits: Int) throws(ArithmeticFailure) -> Section {
        let shown = try Apportionment(
            of: groups.map(\.cost.monthly.expected),
            toFractionDigits: digits
        )
        let hasBudgets = groups.contains { $0.check != nil }
        var columns = [
            Column(title), Column("Scenarios", alignment: .number),
            Column("Expected", unit: .money("a month"), alignment: .number),
            Column("Share", alignment: .number),
        ]
        if hasBudgets {
            columns.append(Column("Budget", unit: .money("a month"), alignment: .number))
        }
        let rows = groups.enumerated()
            .map { index, group in
                let share = try? group.cost.monthly.expected.dollars() / shown.total.dollars()
                var cells = [
                    Cell([link(to: group)]), .text("\(group.cost.members.count)"),
                    .value(group.value(shown.rows[index], .line)),
                    .value(share.map { .share($0) } ?? .missing(.notApplicable)),
                ]
                if hasBudgets { cells.append(group.budget?.cell ?? .text("None")) }
                return Row(id: anchor("group", tag, "\(index + 1)"), cells)
            }
        let isLowerBound = groups.contains(where: \.cost.isLowerBound)
        let total: Value =
            isLowerBound ? .lowerBound(shown.total, .total) : .money(shown.total, .total)
        let footer = Row(
            [.text("Total"), .empty, .value(total), .empty] + (hasBudgets ? [.empty] : [])
        )
        return Section(
            id: anchor("by", tag),
            title: "By \(tag)",
            blocks: [
                .table(
                    Table(
                        id: anchor("groups", tag),
                        caption: "Monthly cost by \(tag)",
                        columns: columns,
                        rows: rows,
                        footer: [footer]
                    )
                )
            ]
        )
    }

    private func link(to group: Group) -> Inline {
        group.path.map { .link([.text(group.title)], .page($0, anchor: nil)) }
            ?? .text(group.title)
    }
}
