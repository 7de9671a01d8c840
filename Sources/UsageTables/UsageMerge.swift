public import Quantities

/// A table with what an import brings, part by part: a part is taken as a whole, never added up.
public struct UsageMerge: Sendable {
    /// The table that comes of it; parts with other figures are as they were.
    public let table: UsageTable

    /// The parts that are new.
    public private(set) var added: [UsagePart] = []

    /// The parts whose figures take the place of others.
    public private(set) var replaced: [UsagePart] = []

    /// The parts that stand there already, figure by figure.
    public private(set) var unchanged: [UsagePart] = []

    /// The parts that stand there with other figures and are not to be replaced.
    public private(set) var different: [UsagePart] = []

    /// The two currencies that would stand in one table; nil where there is one at most.
    public private(set) var currencies: (old: Currency, new: Currency)?

    /// Puts the parts of a new table into an old one of the same month.
    ///
    /// - Parameters:
    ///   - new: What was imported.
    ///   - old: What stands there; nil for nothing.
    ///   - isReplacing: Whether a part with other figures is replaced.
    public init(_ new: UsageTable, into old: UsageTable?, replacing isReplacing: Bool) {
        var rows: [UsageRow] = []
        let parts = new.parts
        for part in parts {
            let (before, after) = (old?.rows(of: part) ?? [], new.rows(of: part))
            if before.isEmpty {
                added.append(part)
            } else if before == after, old?.currency == new.currency {
                unchanged.append(part)
            } else if isReplacing {
                replaced.append(part)
            } else {
                different.append(part)
                rows += before
                continue
            }
            rows += after
        }
        let others = (old?.rows ?? []).filter { !parts.contains($0.group.part) }
        if let first = old?.currency, let second = new.currency, first != second,
            others.contains(where: { $0.cost != nil })
        {
            currencies = (first, second)
        }
        table = UsageTable(
            month: new.month,
            currency: new.currency ?? old?.currency,
            rows: others + rows
        )
    }
}
