public import Analysis
import Catalog
import Pricing
public import Quantities
import ReportModel
public import Scenarios

/// The scenarios by the values of one tag, with their budgets.
public struct TagReport: Sendable {
    /// The scenarios with one value of the tag.
    public struct Group: Sendable {
        /// What they cost.
        public let cost: CostGroup

        /// How that stands to their budget; nil for no budget.
        public let check: BudgetCheck?

        /// The path of the group's page; nil for scenarios that do not have the tag.
        let path: String?

        /// What people call it.
        var title: String { cost.value ?? "Without \(cost.tag)" }

        var budget: BudgetReport? {
            check.map { BudgetReport(check: $0, isLowerBound: cost.isLowerBound) }
        }

        /// An amount of it, which is a lower bound where a line has no price.
        func value(_ amount: Money, _ style: MoneyStyle) -> Value {
            cost.isLowerBound ? .lowerBound(amount, style) : .money(amount, style)
        }
    }

    /// The tag, such as `team`.
    public let tag: String

    /// Its groups, the dearest first, and those without the tag last.
    public let groups: [Group]

    /// The reports of all tags, by name.
    ///
    /// - Parameters:
    ///   - reports: The reports on all scenarios.
    ///   - budgets: The budgets of tags.
    /// - Throws: ``ArithmeticFailure/overflow``.
    /// - Returns: The reports.
    public static func all(
        of reports: [ScenarioReport],
        budgets: [TagBudget]
    ) throws(ArithmeticFailure) -> [TagReport] {
        let estimates = reports.map(\.estimate)
        return try CostGroup.tags(of: estimates)
            .map { tag throws(ArithmeticFailure) in
                try TagReport(tag, CostGroup.groups(of: estimates, by: tag), budgets)
            }
    }

    private init(
        _ tag: String,
        _ costs: [CostGroup],
        _ budgets: [TagBudget]
    ) throws(ArithmeticFailure) {
        self.tag = tag
        var taken: Set<String> = []
        groups =
            try costs.map { cost throws(ArithmeticFailure) in
                let budget = budgets.first { $0.tag.name == tag && $0.tag.value == cost.value }?
                    .budget
                let check = try budget.map { budget throws(ArithmeticFailure) in
                    try BudgetCheck(budget, of: cost.members.map { ($0.estimate, $0.share) })
                }
                let path = cost.value.map { value in
                    "groups/\(anchor(tag))/\(Self.name(anchor(value), beside: &taken))"
                }
                return Group(cost: cost, check: check, path: path)
            }
            .sorted { left, right in
                if (left.path == nil) != (right.path == nil) { return right.path == nil }
                let (first, second) = (left.cost.monthly.expected, right.cost.monthly.expected)
                return first == second ? left.title < right.title : first > second
            }
    }

    /// A name that no other group has.
    private static func name(_ wanted: String, beside taken: inout Set<String>) -> String {
        var (name, number) = (wanted, 1)
        while !taken.insert(name).inserted {
            number += 1
            name = "\(wanted)-\(number)"
        }
        return name
    }

    /// What the groups have in common, in the head of a table.
    var title: String { tag.prefix(1).uppercased() + tag.dropFirst() }
}
