import Analysis
import Catalog
import Pricing
public import Quantities
public import ReportModel
import Scenarios

/// What one group of scenarios costs, such as those of a team.
public struct GroupPage {
    private let report: TagReport
    private let group: TagReport.Group
    private let path: String
    private let context: ReportContext

    /// Prepares the page; nil for scenarios that do not have the tag.
    public init?(_ group: TagReport.Group, of report: TagReport, in context: ReportContext) {
        guard let path = group.path else { return nil }
        self.report = report
        self.group = group
        self.path = path
        self.context = context
    }

    /// The page.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func page() throws(ArithmeticFailure) -> Page {
        Page(
            path: path,
            kind: .group,
            title: "\(report.title): \(group.title)",
            summary: "What the scenarios of \(report.tag) \(group.title) cost a month.",
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [
                Page.Fact("Catalog release", [.text(context.release)]),
                Page.Fact("Rates as of", [.value(.date(context.asOf))]),
            ],
            blocks: [.headline(headline), .section(try section()), .section(otherGroups)],
            data: data,
            mainTable: "members",
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private var headline: Headline {
        let monthly = group.cost.monthly
        return Headline(
            label: "\(counted(group.cost.members.count, "scenario")), expected monthly cost",
            value: group.value(monthly.expected, .headline),
            unit: "a month",
            range: monthly.isSingle
                ? nil
                : Headline.Range(
                    low: group.value(monthly.low, .headline),
                    high: group.value(monthly.high, .headline)
                ),
            note: ["The range adds up the low and the high case of every scenario."],
            tiles: [group.budget?.tile].compactMap(\.self)
        )
    }

    private func section() throws(ArithmeticFailure) -> Section {
        let members = group.cost.members.sorted { left, right in
            let (first, second) = (left.monthly.expected, right.monthly.expected)
            return first == second
                ? left.estimate.model.scenario.id < right.estimate.model.scenario.id
                : first > second
        }
        func column(_ part: (Spread<Money>) -> Money) throws(ArithmeticFailure) -> Apportionment {
            try Apportionment(
                of: members.map { part($0.monthly) },
                toFractionDigits: context.fractionDigits
            )
        }
        let columns = try [column(\.low), column(\.expected), column(\.high)]
        let rows = members.enumerated()
            .map { index, member in row(member, columns.map { $0.rows[index] }) }
        let isShared = members.contains { $0.share != .one }
        return Section(
            id: "scenarios",
            title: "Scenarios",
            blocks: (isShared
                ? [
                    .paragraph([
                        .text(
                            "A scenario that several share is split as its file says: the share is "
                                + "the part of it that stands here."
                        )
                    ])
                ] : []) + [
                    .table(
                        Table(
                            id: "members",
                            caption: "Scenarios of \(report.tag) \(group.title)",
                            columns: [
                                Column("Scenario"), Column("Share", alignment: .number),
                                Column("Low case", unit: .money("a month"), alignment: .number),
                                Column("Expected", unit: .money("a month"), alignment: .number),
                                Column("High case", unit: .money("a month"), alignment: .number),
                            ],
                            rows: rows,
                            footer: [
                                Row(
                                    [.text("Total"), .empty]
                                        + columns.map { .value(group.value($0.total, .total)) }
                                )
                            ]
                        )
                    )
                ]
        )
    }

    private func row(_ member: CostGroup.Member, _ amounts: [Money]) -> Row {
        let scenario = member.estimate.model.scenario
        return Row(
            id: anchor("scenario", scenario.id),
            [
                Cell([
                    .link(
                        [.text(scenario.title)],
                        .page("scenarios/\(scenario.id)", anchor: nil)
                    )
                ]), .value(.share(member.share)),
            ]
                + amounts.map { amount in
                    .value(member.isLowerBound ? .lowerBound(amount, .line) : .money(amount, .line))
                }
        )
    }

    /// Links to the other groups of the tag.
    private var otherGroups: Section {
        Section(
            id: "others",
            title: "By \(report.tag)",
            blocks: [
                .list(
                    report.groups.map { other in
                        let name: Inline =
                            other.path.map { path in
                                path == self.path
                                    ? .strong([.text(other.title)])
                                    : .link([.text(other.title)], .page(path, anchor: nil))
                            } ?? .text(other.title)
                        return [
                            name, ": ", .value(other.value(other.cost.monthly.expected, .headline)),
                            " a month",
                        ]
                    },
                    isOrdered: false
                )
            ]
        )
    }

    private var data: DataValue {
        .object(
            [DataValue.Member("schema", .text("ratebook.group/1"))] + group.members(of: report.tag)
                + [
                    DataValue.Member(
                        "scenarios",
                        .array(
                            group.cost.members.map { member in
                                .object([
                                    DataValue.Member(
                                        "id",
                                        .text(member.estimate.model.scenario.id)
                                    ),
                                    DataValue.Member("share", .quantity(member.share)),
                                    DataValue.Member(
                                        "monthly_expected",
                                        .money(member.monthly.expected)
                                    ),
                                ])
                            }
                        )
                    )
                ]
        )
    }
}

extension TagReport.Group {
    /// The group as data.
    func members(of tag: String) -> [DataValue.Member] {
        [
            DataValue.Member("tag", .text(tag)),
            DataValue.Member("value", cost.value.map { .text($0) } ?? .null),
            DataValue.Member("monthly_low", .money(cost.monthly.low)),
            DataValue.Member("monthly_expected", .money(cost.monthly.expected)),
            DataValue.Member("monthly_high", .money(cost.monthly.high)),
            DataValue.Member("is_lower_bound", .boolean(cost.isLowerBound)),
            DataValue.Member("budget", budget?.data ?? .null),
        ]
    }
}
