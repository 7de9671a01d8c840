import Catalog
import Quantities

/// How a quantity divides: by meter, of a meter by model, of that by place, and of that by tier.
struct UsageMix {
    /// The beginning of the way to a cell; nil stands for what is not divided yet.
    private struct Path: Hashable {
        var meter: MeterID?
        var model: UsageCell.Model?
        var place: UsageCell.Place?
        var tier: PurchaseTier??

        init(to cell: UsageCell, _ depth: Int) {
            if depth > 0 { meter = cell.meter }
            if depth > 1 { model = cell.model }
            if depth > 2 { place = cell.place }
            if depth > 3 { tier = .some(cell.tier) }
        }
    }

    /// What decides how a quantity divides, from the first division on.
    private static let divisions: [WalkCause] = [.cache, .model, .place, .tier]

    private var parts: [Path: Quantity] = [:]

    /// The quantity in all.
    let total: Quantity

    /// Divides the quantities of some cells.
    init(of cells: [UsageCell: CellAmount]) throws(ArithmeticFailure) {
        total = try cells.quantity() ?? .zero
        for (cell, amount) in cells {
            for depth in 0...UsageMix.divisions.count {
                let path = Path(to: cell, depth)
                parts[path] = try (parts[path] ?? .zero) + (amount.quantity ?? .zero)
            }
        }
    }

    /// The part of a quantity that falls on a cell, divided by the one side or the other.
    ///
    /// Where a side has nothing to divide, such as a model that it lacks, the other one divides.
    static func part(
        of quantity: Quantity,
        on cell: UsageCell,
        _ mixes: Sides<UsageMix>,
        _ isUsed: (WalkCause) -> Bool
    ) throws(ArithmeticFailure) -> Quantity {
        var part = quantity
        for (depth, division) in divisions.enumerated() where part != .zero {
            let whole = Path(to: cell, depth)
            let (own, other) = (mixes[isUsed(division)].parts, mixes[!isUsed(division)].parts)
            let parts = own[whole] == nil ? other : own
            guard let divisor = parts[whole] else { return .zero }
            let share = parts[Path(to: cell, depth + 1)] ?? .zero
            part = try part.times(share, dividedBy: divisor)
        }
        return part
    }
}
