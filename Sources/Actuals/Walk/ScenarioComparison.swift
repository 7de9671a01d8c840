import Catalog
import Pricing
import Quantities
import Scenarios
import UsageTables

/// The estimate of one month of a scenario, or of one workload of it, beside what was used.
struct ScenarioComparison {
    let catalog: RateCatalog

    /// The lines of the estimate.
    let estimated: [EstimatedUsage.Line]

    /// What was used.
    let used: UsedCosts

    /// How many requests there are; nil where nobody counted them.
    let requests: Sides<Quantity>?

    /// By how much the list price of a unit is another one now, by cell.
    let corrections: [UsageCell: Quantity]

    /// The list prices of a unit that held then, by cell.
    let listPrices: [UsageCell: Quantity]

    /// The steps from the one to the other.
    func steps() throws(ArithmeticFailure) -> [CostWalk.Step] {
        var steps = used.others
            .map { CostWalk.Step(cause: .unplanned, subject: $0.label, amount: $0.cost) }
        var cells: [MeterID: [UsageCell: CellAmount]] = [:]
        for line in estimated {
            guard let cell = line.cell, hasUse(of: root(of: cell.meter)) else {
                let amount = try .zero - line.amount.cost
                steps.append(CostWalk.Step(cause: .unseen, subject: line.label, amount: amount))
                continue
            }
            try cells[root(of: cell.meter), default: [:]].add(line.amount, to: cell)
        }
        let roots = Set(cells.keys).union(used.cells.keys.map { root(of: $0.meter) }).sorted()
        let pairs = roots.map { ($0, Sides(cells[$0] ?? [:], use(of: $0)).map(\.substantial)) }
        let compared = pairs.filter { $0.1.estimated.isDivisible && $0.1.used.isDivisible }
        let counted = compared.filter { MeterID.byRequest.contains($0.0) }.map(\.1)
        let volume = try volume(of: counted)
        for (root, sides) in pairs {
            if compared.contains(where: { $0.0 == root }) {
                steps += try MeterComparison(
                    subject: name(of: root),
                    estimated: sides.estimated,
                    used: sides.used,
                    volume: MeterID.byRequest.contains(root) ? volume : nil,
                    volumeCause: requests == nil ? .tokens : .requests,
                    corrections: corrections,
                    listPrices: listPrices
                )
                .steps()
            } else {
                steps += try undivided(sides, of: root)
            }
        }
        return steps
    }

    /// What cannot be told apart: one side has nothing, or nobody says how much.
    private func undivided(
        _ sides: Sides<[UsageCell: CellAmount]>,
        of root: MeterID
    ) throws(ArithmeticFailure) -> [CostWalk.Step] {
        guard sides.estimated.isEmpty else {
            let amount = try sides.used.cost() - sides.estimated.cost()
            return [CostWalk.Step(cause: .undivided, subject: name(of: root), amount: amount)]
        }
        return sides.used.sorted { $0.key < $1.key }
            .map { cell, amount in
                let model = catalog.vocabulary.offerings[OfferingID(cell.model.name)]?.name
                let words = [model ?? cell.model.name, name(of: cell.meter)]
                return CostWalk.Step(
                    cause: .unplanned,
                    subject: words.filter { !$0.isEmpty }.joined(separator: ", "),
                    amount: amount.cost
                )
            }
    }

    /// What tokens are counted by: requests, or the tokens in all where nobody counted them.
    private func volume(
        of counted: [Sides<[UsageCell: CellAmount]>]
    ) throws(ArithmeticFailure) -> Sides<Quantity>? {
        if let requests { return requests }
        func total(_ side: [[UsageCell: CellAmount]]) throws(ArithmeticFailure) -> Quantity {
            var total = Quantity.zero
            for cells in side { total = try total + (cells.quantity() ?? .zero) }
            return total
        }
        return Sides(try total(counted.map(\.estimated)), try total(counted.map(\.used)))
    }

    private func use(of root: MeterID) -> [UsageCell: CellAmount] {
        used.cells.filter { self.root(of: $0.key.meter) == root }
    }

    private func hasUse(of root: MeterID) -> Bool { !use(of: root).substantial.isEmpty }

    /// The meter that a meter is a part of, such as input tokens of those from a cache; else itself.
    private func root(of meter: MeterID) -> MeterID {
        catalog.vocabulary.meters[meter]?.partOf ?? meter
    }

    private func name(of meter: MeterID) -> String {
        catalog.vocabulary.meters[meter]?.name ?? meter.text
    }
}

extension MeterID {
    /// What is counted by request.
    fileprivate static let byRequest: Set<MeterID> = [.inputTokens, .outputTokens]
}

extension [UsageCell: CellAmount] {
    /// The cells in which there is anything.
    fileprivate var substantial: [UsageCell: CellAmount] {
        filter { $0.value.cost != .zero || ($0.value.quantity ?? .zero) != .zero }
    }

    /// Whether every cell says how much there is, and there is something.
    fileprivate var isDivisible: Bool {
        !isEmpty && values.allSatisfy { ($0.quantity ?? .zero) > .zero }
    }
}
