extension Formula {
    /// The formula with others in the place of its drivers.
    ///
    /// A driver for which there is none is a nought that nobody stated: a sum is without it, a
    /// product with it, what is divided and what is rounded are nothing, and elsewhere it counts as
    /// nought.
    ///
    /// - Parameter values: The formulas for drivers.
    /// - Returns: The formula; nil where nothing is left of it.
    public func filled(with values: [DriverID: Formula]) -> Formula? {
        func part(_ formula: Formula) -> Formula { formula.filled(with: values) ?? 0 }
        switch self {
        case .constant, .rate, .line: return self
        case .driver(let id): return values[id]
        case .figure(let id, let inner): return inner.filled(with: values).map { .figure(id, $0) }
        case .sum(let terms):
            let left = terms.compactMap { $0.filled(with: values) }
            return left.first.map { left.dropFirst().reduce($0, +) }
        case .product(let factors):
            let left = factors.compactMap { $0.filled(with: values) }
            guard left.count == factors.count, let first = left.first else { return nil }
            return left.dropFirst().reduce(first, *)
        case .difference(let left, let right):
            guard let right = right.filled(with: values) else { return left.filled(with: values) }
            return part(left) - right
        case .quotient(let left, let right):
            return left.filled(with: values).map { $0 / part(right) }
        case .roundedUp(let number, let multiple):
            return number.filled(with: values).map { .roundedUp($0, part(multiple)) }
        case .roundedDown(let number, let multiple):
            return number.filled(with: values).map { .roundedDown($0, part(multiple)) }
        case .minimum(let terms): return .minimum(terms.map(part))
        case .maximum(let terms): return .maximum(terms.map(part))
        case .decay(let time): return .decay(part(time))
        case .conditional(let condition, let yes, let no):
            let filled = Condition(part(condition.subject), isAbove: part(condition.threshold))
            return .conditional(filled, part(yes), part(no))
        case .tiered(let volume, let tiers, let beyond, let mode):
            let filled = tiers.map { Tier(upTo: $0.upTo, price: part($0.price)) }
            return .tiered(part(volume), filled, beyond: part(beyond), mode)
        }
    }
}
