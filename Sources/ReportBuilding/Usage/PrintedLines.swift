import Pricing
import Quantities
import Scenarios

/// The expected amounts of lines brought to the decimals of print once, so that every table and
/// chart of a report shows the same: parts foot to the total, and lines to their part.
struct PrintedLines {
    /// The lines of one part of the cost.
    struct Group {
        let part: CostPart
        let total: Total
        /// The part as printed.
        let amount: Money
        let lines: [(line: EstimatedLine, amount: Money)]
    }

    /// The parts that have a line, in the order of their cases.
    let groups: [Group]

    /// All lines as printed.
    let total: Money

    init(_ lines: [EstimatedLine], toFractionDigits digits: Int) throws(ArithmeticFailure) {
        let parts = CostPart.allCases
            .map { part in (part, lines.filter { $0.item.part == part }) }
            .filter { !$0.1.isEmpty }
        let sums = try parts.map { _, members throws(ArithmeticFailure) in
            try Total(of: members)
        }
        let printed = try Apportionment(of: sums.map(\.amount.expected), toFractionDigits: digits)
        var groups: [Group] = []
        for (index, (part, members)) in parts.enumerated() {
            let amounts = try Apportionment(
                of: members.map { $0.outcome.amount?.expected ?? .zero },
                printedTotal: printed.rows[index],
                toFractionDigits: digits
            )
            groups.append(
                Group(
                    part: part,
                    total: sums[index],
                    amount: printed.rows[index],
                    lines: Array(zip(members, amounts.rows))
                )
            )
        }
        self.groups = groups
        total = printed.total
    }
}
