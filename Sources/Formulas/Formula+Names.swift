extension Formula {
    /// The names that the formula uses, each once, in the order of its notation.
    public var references: [Fragment] {
        var seen: Set<Fragment> = []
        return allReferences.filter { seen.insert($0).inserted }
    }

    private var allReferences: [Fragment] {
        switch self {
        case .driver(let id): [.driver(id)]
        case .rate(let slot): [.rate(slot)]
        case .line(let id): [.line(id)]
        case .figure(let id, _): [.figure(id)]
        default: parts.flatMap { $0.allReferences }
        }
    }

    /// The drivers that the formula uses, also in parts with names of their own, each once, in the
    /// order of its notation.
    public var drivers: [DriverID] {
        var seen: Set<DriverID> = []
        return allDrivers.filter { seen.insert($0).inserted }
    }

    private var allDrivers: [DriverID] {
        if case .driver(let id) = self { return [id] }
        return parts.flatMap { $0.allDrivers }
    }

    /// The formulas that this one is made of, in the order of its notation.
    private var parts: [Formula] {
        switch self {
        case .constant, .driver, .rate, .line: []
        case .figure(_, let part), .decay(let part): [part]
        case .sum(let parts), .product(let parts), .minimum(let parts), .maximum(let parts): parts
        case .difference(let left, let right), .quotient(let left, let right),
            .roundedUp(let left, let right), .roundedDown(let left, let right):
            [left, right]
        case .conditional(let condition, let yes, let no):
            [condition.subject, condition.threshold, yes, no]
        case .tiered(let volume, let tiers, let beyond, _):
            [volume] + tiers.map { $0.price } + [beyond]
        }
    }
}
