import Catalog
import Quantities

/// The estimate and the use of one meter, or of meters that share their tokens such as those of
/// input and its cache: how the cost is made, as factors.
struct MeterComparison {
    /// The factors, each of which may be that of the estimate or that of the use.
    private static let factors: [WalkCause] = [
        .requests, .size, .cache, .model, .place, .tier, .correction, .price,
    ]

    /// What it is about, such as `Output tokens`.
    let subject: String

    /// What is estimated; each quantity is above nought.
    let estimated: [UsageCell: CellAmount]

    /// What was used; each quantity is above nought.
    let used: [UsageCell: CellAmount]

    /// What the quantity is counted by; nil for what is not counted by request.
    let volume: Sides<Quantity>?

    /// What the volume is: requests, or tokens where nobody counted requests.
    let volumeCause: WalkCause

    /// By how much the list price of a unit is another one now, by cell; where it is known.
    let corrections: [UsageCell: Quantity]

    /// List prices of a unit that held then, by cell; where they are known.
    let listPrices: [UsageCell: Quantity]

    /// What each factor does.
    func steps() throws(ArithmeticFailure) -> [CostWalk.Step] {
        let mixes = Sides(try UsageMix(of: estimated), try UsageMix(of: used))
        let cells = Set(estimated.keys).union(used.keys).sorted()
        let prices = cells.map { ($0, price(of: $0)) }
        let factors = MeterComparison.factors
        let effects = try ShapleyValue.effects(of: factors.count) { set throws(ArithmeticFailure) in
            func isUsed(_ factor: WalkCause) -> Bool {
                factors.firstIndex(of: factor).map { set & (1 << $0) != 0 } ?? false
            }
            let quantity = try quantity(mixes.map(\.total), isUsed)
            var cost = Quantity.zero
            for (cell, price) in prices {
                let part = try UsageMix.part(of: quantity, on: cell, mixes, isUsed)
                cost = try cost + price.cost(of: part, isUsed)
            }
            return cost
        }
        return zip(factors, effects)
            .map { factor, amount in
                switch factor {
                case .requests: CostWalk.Step(cause: volumeCause, subject: nil, amount: amount)
                case .size:
                    CostWalk.Step(cause: sizeCause, subject: subject, amount: amount)
                default: CostWalk.Step(cause: factor, subject: nil, amount: amount)
                }
            }
    }

    /// What a quantity is called beside its volume.
    private var sizeCause: WalkCause {
        guard volume != nil else { return .quantity }
        return volumeCause == .requests ? .size : .share
    }

    /// The volume of one side with the quantity for each of it of one side.
    private func quantity(
        _ quantities: Sides<Quantity>,
        _ isUsed: (WalkCause) -> Bool
    ) throws(ArithmeticFailure) -> Quantity {
        let total = quantities[isUsed(.size)]
        guard let volume else { return total }
        return try total.times(volume[isUsed(.requests)], dividedBy: volume[isUsed(.size)])
    }

    private func price(of cell: UsageCell) -> CellPrice {
        let list = listPrices[cell].map { CellAmount(quantity: .one, cost: $0) }
        return CellPrice(
            estimated: estimated[cell] ?? list ?? used[cell],
            used: used[cell],
            correction: corrections[cell] ?? .zero
        )
    }
}

/// Something on the side of the estimate, and on the side of the use.
struct Sides<Value> {
    let estimated: Value
    let used: Value

    init(_ estimated: Value, _ used: Value) {
        self.estimated = estimated
        self.used = used
    }

    subscript(isUsed: Bool) -> Value { isUsed ? used : estimated }

    func map<Other>(_ transform: (Value) -> Other) -> Sides<Other> {
        Sides<Other>(transform(estimated), transform(used))
    }
}
