import Quantities
import UsageTables

extension ActualMonth.Unclaimed {
    /// What some lines cost by account, model and service, the dearest first.
    static func all(
        of rows: [UsageRow],
        _ converted: (Quantity) throws(ArithmeticFailure) -> Quantity
    ) throws(ArithmeticFailure) -> [ActualMonth.Unclaimed] {
        var costs: [[String]: Quantity?] = [:]
        var first: [[String]: UsageRow] = [:]
        for row in rows {
            let key = [row.group.account, row.group.model, row.group.service]
            first[key] = first[key] ?? row
            let before = costs[key] ?? nil
            guard let cost = row.cost else {
                costs[key] = .some(before)
                continue
            }
            costs[key] = .some(try (before ?? .zero) + converted(cost))
        }
        return
            costs.sorted { left, right in
                let (first, second) = (left.value ?? .zero, right.value ?? .zero)
                return first == second
                    ? left.key.lexicographicallyPrecedes(right.key) : first > second
            }
            .compactMap { key, cost in
                first[key]
                    .map { row in
                        ActualMonth.Unclaimed(
                            account: key[0],
                            model: key[1],
                            service: key[2],
                            cost: cost,
                            row: row
                        )
                    }
            }
    }
}
