public import Formulas
public import Quantities

/// What became of a line item: an amount, or the reason why there is none, never a silent zero.
public enum Outcome: Sendable {
    /// The amount in each case.
    case priced(Spread<Money>)
    /// There is no amount.
    case unpriced(UnpricedReason)
}

/// Why a line item has no amount.
public enum UnpricedReason: Sendable {
    /// The catalog does not hold these rates.
    case noRate([MissingRate])
    /// It is a share of lines that have no amount themselves.
    case dependsOnUnpriced([LineID])
}

extension Outcome {
    /// The amount; nil when there is none.
    public var amount: Spread<Money>? {
        guard case .priced(let amount) = self else { return nil }
        return amount
    }
}
