import Analysis
import Pricing
import Quantities
import Scenarios
import Spreadsheets

/// The sheet of what the scenarios of a project cost by their tags.
struct GroupSheet {
    static let name = "Groups"

    /// The groups of a tag, with what formulas call each.
    struct TagGroups {
        /// A group with its cell.
        struct Group {
            let cost: CostGroup

            /// What formulas call its cost a month.
            let name: String

            /// Its place among the checks.
            let check: Int

            /// What it may cost a month; nil for no budget.
            let budget: Budget?

            /// What a reader calls it.
            var title: String { cost.value ?? "Without \(cost.tag)" }
        }

        let tag: String
        let groups: [Group]
    }

    let tags: [TagGroups]

    /// The name of what a scenario costs a month, by its id.
    let months: [String: String]

    private var sheet: Sheet
    private var row = 3

    init(_ tags: [TagGroups], months: [String: String]) {
        self.tags = tags
        self.months = months
        sheet = Sheet(
            GroupSheet.name,
            widths: [44, 16, 18, 12, 16, 12, 18, 12],
            frozen: CellPlace(row: 2, column: 1),
            colour: Look.green
        )
    }

    /// Lays out the sheet.
    func made(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) -> Sheet {
        var copy = self
        try copy.layOut(&draft)
        return copy.sheet
    }

    private mutating func layOut(_ draft: inout WorkbookDraft) throws(ArithmeticFailure) {
        sheet.put(.text("Groups"), Look.title, row: 0, column: 0)
        sheet.put(
            .text(
                tags.isEmpty
                    ? "No scenario has a tag."
                    : "What each value of a tag costs a month, at list price. A scenario that "
                        + "several share is split by the shares beside it, which can be changed; "
                        + "where it is split by cost, they are those of the expected case."
            ),
            Look.note,
            row: 1,
            columns: 0...7
        )
        for tag in tags { try add(tag, &draft) }
    }

    private mutating func add(
        _ tag: TagGroups,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        sheet.putSection("By \(tag.tag)", row: row, columns: 0...7)
        row += 1
        let heads = [
            tag.tag.prefix(1).uppercased() + tag.tag.dropFirst(), "Share borne", "A month",
            "Of all", "Budget", "Used", "Ratebook", "Check",
        ]
        for (column, head) in heads.enumerated() {
            let style =
                column == 7 ? Look.stateHead : column == 0 ? Look.head : Look.numberHead
            sheet.put(.text(head), style, row: row, column: column)
        }
        row += 1
        let total = row + tag.groups.reduce(0) { $0 + 1 + $1.cost.members.count }
        var sum = Money.zero
        for group in tag.groups { sum = try sum + group.cost.monthly.expected }
        for group in tag.groups { try add(group, of: try sum.dollars(), in: total, &draft) }
        for column in 0...7 { sheet.put(.empty, Look.totalText, row: row, column: column) }
        sheet.put(.text("All scenarios"), Look.totalText, row: row, column: 0)
        let names = tag.groups.map(\.name).joined(separator: "+")
        sheet.put(
            draft.formula(names, try sum.dollars(), at: "\(sheet.name) C\(row + 1)"),
            Look.totalMoney,
            row: row,
            column: 2
        )
        row += 2
    }

    private mutating func add(
        _ group: TagGroups.Group,
        of all: Quantity,
        in total: Int,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let (head, count) = (row, group.cost.members.count)
        let value = try group.cost.monthly.expected.dollars()
        for column in 0...7 { sheet.put(.empty, Look.group, row: head, column: column) }
        sheet.put(.text(group.title), Look.group, row: head, column: 0)
        let range = sheet.put(
            draft.formula("SUM(C\(head + 2):C\(head + 1 + count))", .number(value)),
            Look.groupMoney,
            row: head,
            column: 2
        )
        draft.define(group.name, as: range)
        sheet.put(
            draft.formula(
                "IF(C$\(total + 1)=0,0,C\(head + 1)/C$\(total + 1))",
                .number(all == .zero ? .zero : try value / all)
            ),
            Look.atRight(Look.group.with { $0.format = Look.percent }),
            row: head,
            column: 3
        )
        try putBudget(group, value, &draft)
        putCheck(group, value, &draft)
        row += 1
        for member in group.cost.members { try add(member, &draft) }
    }

    private mutating func putBudget(
        _ group: TagGroups.Group,
        _ value: Quantity,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        guard let limit = try group.budget?.monthly.dollars() else { return }
        sheet.put(.number(limit), Look.input(Look.groupMoney), row: row, column: 4)
        let used = limit == .zero ? .zero : try value / limit
        sheet.put(
            draft.formula("IF(E\(row + 1)=0,0,C\(row + 1)/E\(row + 1))", .number(used)),
            Look.atRight(Look.group.with { $0.format = "0%" }),
            row: row,
            column: 5
        )
    }

    private mutating func putCheck(
        _ group: TagGroups.Group,
        _ value: Quantity,
        _ draft: inout WorkbookDraft
    ) {
        sheet.put(
            draft.formula(CheckSheet.own(of: group.check), .number(value)),
            Look.groupMoney.with { $0.isBold = false },
            row: row,
            column: 6
        )
        let state = sheet.put(
            draft.formula(CheckSheet.state(of: group.check), .text("same")),
            Look.state,
            row: row,
            column: 7
        )
        sheet.highlights += Look.highlights(of: state)
    }

    /// A scenario with the share of it that the group bears.
    private mutating func add(
        _ member: CostGroup.Member,
        _ draft: inout WorkbookDraft
    ) throws(ArithmeticFailure) {
        let scenario = member.estimate.model.scenario
        sheet.put(
            .text(scenario.title),
            Look.wrapped.with { $0.indent = 1 },
            row: row,
            column: 0
        )
        sheet.put(.number(member.share), Look.input(Look.share), row: row, column: 1)
        let name = months[scenario.id] ?? "0"
        sheet.put(
            draft.formula(
                "ROUND(B\(row + 1)*\(name),12)",
                .number(try member.monthly.expected.dollars())
            ),
            Look.money,
            row: row,
            column: 2
        )
        for column in 3...7 { sheet.put(.empty, Look.text, row: row, column: column) }
        row += 1
    }
}
