import Quantities

/// What a unit of a cell costs in the estimate and on the bill.
struct CellPrice {
    /// The estimate, or the list price where the estimate has none of it.
    let estimated: CellAmount?

    /// What was billed; nil where nothing was.
    let used: CellAmount?

    /// By how much the list price of a unit is another one now.
    let correction: Quantity

    /// What a quantity costs, by the prices that some factors stand for.
    func cost(
        of quantity: Quantity,
        _ isUsed: (WalkCause) -> Bool
    ) throws(ArithmeticFailure) -> Quantity {
        let change = isUsed(.correction) ? try quantity * correction : .zero
        let estimate = try estimated?.cost(of: quantity) ?? .zero
        guard isUsed(.price), let used else { return try estimate + change }
        // The bill departs from the list as it is known now.
        let departure = try used.cost(of: quantity) - (estimate + quantity * correction)
        return try estimate + change + departure
    }
}

extension CellAmount {
    /// What another quantity costs at the same price.
    fileprivate func cost(of other: Quantity) throws(ArithmeticFailure) -> Quantity {
        guard let quantity else { return .zero }
        return try other.times(cost, dividedBy: quantity)
    }
}
