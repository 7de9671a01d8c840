public import Quantities
import UsageTables

/// What usage with a tag cost in a month.
public struct TagCost: Sendable, Hashable {
    /// The tag, such as `team`.
    public let name: String

    /// Its value; nil for usage without the tag.
    public let value: String?

    /// What it cost, whether or not a scenario claims it.
    public let cost: Quantity

    /// The costs of some lines by each of their tags, those without a tag last.
    static func all(
        of rows: [UsageRow],
        _ converted: (Quantity) throws(ArithmeticFailure) -> Quantity
    ) throws(ArithmeticFailure) -> [TagCost] {
        let names = Set(rows.flatMap { $0.group.tags.values.keys }).sorted()
        var costs: [TagCost] = []
        for name in names {
            var sums: [String?: Quantity] = [:]
            for row in rows {
                guard let cost = row.cost else { continue }
                let value = row.group.tags.values[name]
                sums[value] = try (sums[value] ?? .zero) + converted(cost)
            }
            let ordered = sums.sorted { left, right in
                ((left.key == nil ? 1 : 0), left.key ?? "")
                    < ((right.key == nil ? 1 : 0), right.key ?? "")
            }
            costs += ordered.map { TagCost(name: name, value: $0.key, cost: $0.value) }
        }
        return costs
    }
}
