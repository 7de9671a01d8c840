import Catalog
import Quantities
import UsageTables

/// What some lines of usage cost, by what they are compared with.
struct UsedCosts {
    /// What was used, by cell.
    private(set) var cells: [UsageCell: CellAmount] = [:]

    /// Costs that are of no meter, by what they are for.
    private(set) var others: [(label: String, cost: Quantity)] = []

    /// Costs that change the bill afterwards, by what they are.
    private(set) var charges: [UsageCharge: Quantity] = [:]

    /// How many lines have neither a cost nor a list price.
    private(set) var unpricedLines = 0

    /// Adds up some lines.
    ///
    /// - Parameters:
    ///   - rows: The lines.
    ///   - converted: A cost of theirs in the currency of the comparison.
    ///   - filled: The cell of a line with what the line leaves open.
    ///   - prices: The list prices of what has no cost of its own.
    /// - Throws: ``ArithmeticFailure``.
    init(
        _ rows: [UsageRow],
        converted: (Quantity) throws(ArithmeticFailure) -> Quantity,
        filled: (UsageCell) -> UsageCell,
        _ prices: inout ListPrices
    ) throws(ArithmeticFailure) {
        var groups: [UsageGroup: [UsageRow]] = [:]
        var order: [UsageGroup] = []
        for row in rows {
            if groups[row.group] == nil { order.append(row.group) }
            groups[row.group, default: []].append(row)
        }
        for group in order {
            let rows = groups[group] ?? []
            switch group.charge {
            case .tax, .credit, .adjustment:
                for row in rows {
                    let cost = try converted(row.cost ?? .zero)
                    charges[group.charge] = try (charges[group.charge] ?? .zero) + cost
                }
            case .usage, .purchase:
                var used: [(cell: UsageCell, row: UsageRow)] = []
                var apart: [Quantity] = []
                for row in rows {
                    if let meter = row.meter {
                        used.append((filled(UsageCell(meter, of: group)), row))
                    } else if let cost = row.cost {
                        apart.append(try converted(cost))
                    }
                }
                if used.contains(where: { $0.row.cost != nil }) || used.isEmpty {
                    for cost in apart { others.append((group.subject, cost)) }
                    for (cell, row) in used {
                        guard let cost = row.cost else {
                            unpricedLines += 1
                            continue
                        }
                        let amount = CellAmount(quantity: row.quantity, cost: try converted(cost))
                        try cells.add(amount, to: cell)
                    }
                } else {
                    try add(used, spend: apart.isEmpty ? nil : .sum(of: apart), &prices)
                }
            }
        }
    }

    /// Adds lines without costs of their own: at list price, or with a share of what was spent on
    /// all of them, by their cost at list price.
    private mutating func add(
        _ used: [(cell: UsageCell, row: UsageRow)],
        spend: Quantity?,
        _ prices: inout ListPrices
    ) throws(ArithmeticFailure) {
        var listed: [Quantity?] = []
        for (cell, row) in used {
            let price = try prices.price(of: cell)
            listed.append(
                try price.map { p throws(ArithmeticFailure) in
                    try p * (row.quantity ?? .zero)
                }
            )
        }
        guard let spend else {
            for ((cell, row), cost) in zip(used, listed) {
                if let cost {
                    try cells.add(CellAmount(quantity: row.quantity, cost: cost), to: cell)
                } else {
                    unpricedLines += 1
                }
            }
            return
        }
        let quantities = used.map { $0.row.quantity ?? .zero }
        var weights = listed.compactMap(\.self)
        var whole = try Quantity.sum(of: weights)
        if weights.count < used.count || whole == .zero {
            weights = quantities
            whole = try .sum(of: weights)
        }
        var rest = spend
        for (index, entry) in used.enumerated() {
            let isLast = index == used.count - 1
            let part =
                isLast || whole == .zero
                ? rest : try spend.times(weights[index], dividedBy: whole)
            rest = try rest - part
            try cells.add(CellAmount(quantity: quantities[index], cost: part), to: entry.cell)
        }
    }

    /// What all of it costs.
    func total() throws(ArithmeticFailure) -> Quantity {
        try cells.cost() + .sum(of: others.map(\.cost))
            + .sum(of: UsageCharge.allCases.compactMap { charges[$0] })
    }
}

extension UsageCell {
    /// The cell of a meter of a group.
    init(_ meter: MeterID, of group: UsageGroup) {
        let isPlaced = (group.platform ?? .bedrock) == .bedrock
        self.init(
            meter: meter,
            model: Model(platform: group.platform, name: group.model),
            place: Place(
                region: isPlaced ? group.region : nil,
                scope: isPlaced ? group.scope : nil
            ),
            tier: group.tier
        )
    }
}

extension UsageGroup {
    /// What a cost of no meter is for.
    fileprivate var subject: String {
        [model, service, source.title].first { !$0.isEmpty } ?? source.title
    }
}
