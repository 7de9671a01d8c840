public import Quantities

extension Formula {
    /// The exact value: every operation is rounded half to even at 10⁻¹⁸ and none overflows
    /// unnoticed.
    ///
    /// - Throws: ``EvaluationFailure``.
    public func value(with bindings: Bindings) throws(EvaluationFailure) -> Quantity {
        switch self {
        case .constant(let number): number
        case .driver(let id): try bindings.value(of: id)
        case .rate(let slot): try Quantity.one.charged(at: bindings.price(in: slot))
        case .line(let id): try bindings.amount(of: id)
        case .figure(_, let part): try part.value(with: bindings)
        case .sum(let terms): try Formula.sum(of: terms, with: bindings)
        case .difference(let left, let right):
            try exactly(left.value(with: bindings), right.value(with: bindings), -)
        case .product(let factors): try Formula.product(of: factors, with: bindings)
        case .quotient(let left, let right):
            try exactly(left.value(with: bindings), right.value(with: bindings), /)
        case .minimum(let terms): try Formula.extreme(of: terms, with: bindings, <)
        case .maximum(let terms): try Formula.extreme(of: terms, with: bindings, >)
        case .roundedUp(let number, let multiple):
            try exactly(number.value(with: bindings), multiple.value(with: bindings)) {
                number,
                multiple throws(ArithmeticFailure) in
                try number.roundedUp(toMultipleOf: multiple)
            }
        case .roundedDown(let number, let multiple):
            try exactly(number.value(with: bindings), multiple.value(with: bindings)) {
                number,
                multiple throws(ArithmeticFailure) in
                try number.roundedDown(toMultipleOf: multiple)
            }
        case .decay(let time): try time.value(with: bindings).decayed()
        case .conditional(let condition, let yes, let no):
            try condition.holds(with: bindings)
                ? yes.value(with: bindings) : no.value(with: bindings)
        case .tiered(let volume, let tiers, let beyond, .graduated):
            try Formula.graduated(volume.value(with: bindings), tiers, beyond, bindings)
        case .tiered(let volume, let tiers, let beyond, .wholeVolume):
            try Formula.wholeVolume(volume.value(with: bindings), tiers, beyond, bindings)
        }
    }

    private static func sum(
        of terms: [Formula],
        with bindings: Bindings
    ) throws(EvaluationFailure) -> Quantity {
        var sum = Quantity.zero
        for term in terms { sum = try exactly(sum, term.value(with: bindings), +) }
        return sum
    }

    /// Multiplies usage first and applies rates last, each with a single rounding.
    private static func product(
        of factors: [Formula],
        with bindings: Bindings
    ) throws(EvaluationFailure) -> Quantity {
        var product = Quantity.one
        var prices: [UnitPrice] = []
        for factor in factors {
            if case .rate(let slot) = factor {
                prices.append(try bindings.price(in: slot))
            } else {
                product = try exactly(product, factor.value(with: bindings), *)
            }
        }
        for price in prices { product = try product.charged(at: price) }
        return product
    }

    private static func extreme(
        of terms: [Formula],
        with bindings: Bindings,
        _ precedes: (Quantity, Quantity) -> Bool
    ) throws(EvaluationFailure) -> Quantity {
        var best: Quantity?
        for term in terms {
            let value = try term.value(with: bindings)
            if let current = best, !precedes(value, current) { continue }
            best = value
        }
        return best ?? .zero
    }

    private static func graduated(
        _ volume: Quantity,
        _ tiers: [Tier],
        _ beyond: Formula,
        _ bindings: Bindings
    ) throws(EvaluationFailure) -> Quantity {
        var parts: [Formula] = []
        var floor = Quantity.zero
        for tier in tiers where volume > floor {
            let ceiling = min(tier.upTo, volume)
            parts.append(.constant(try exactly(ceiling, floor, -)) * tier.price)
            floor = ceiling
        }
        if volume > floor { parts.append(.constant(try exactly(volume, floor, -)) * beyond) }
        return try sum(of: parts, with: bindings)
    }

    private static func wholeVolume(
        _ volume: Quantity,
        _ tiers: [Tier],
        _ beyond: Formula,
        _ bindings: Bindings
    ) throws(EvaluationFailure) -> Quantity {
        let price = tiers.first { volume <= $0.upTo }?.price ?? beyond
        return try product(of: [.constant(volume), price], with: bindings)
    }
}

extension Condition {
    /// Whether the subject is above the threshold.
    fileprivate func holds(with bindings: Bindings) throws(EvaluationFailure) -> Bool {
        try subject.value(with: bindings) > threshold.value(with: bindings)
    }
}

extension Bindings {
    fileprivate func value(of id: DriverID) throws(EvaluationFailure) -> Quantity {
        guard let value = drivers[id] else { throw .unboundDriver(id) }
        return value
    }

    fileprivate func price(in slot: RateSlot) throws(EvaluationFailure) -> UnitPrice {
        guard let price = rates[slot] else { throw .unboundRate(slot) }
        return price
    }

    fileprivate func amount(of id: LineID) throws(EvaluationFailure) -> Quantity {
        guard let amount = lines[id] else { throw .unboundLine(id) }
        return amount
    }
}

extension Quantity {
    fileprivate func charged(at price: UnitPrice) throws(EvaluationFailure) -> Quantity {
        do { return try priced(at: price) } catch { throw .arithmetic(error) }
    }

    fileprivate func decayed() throws(EvaluationFailure) -> Quantity {
        do { return try decay() } catch { throw .arithmetic(error) }
    }
}

/// Applies an exact operation and names its failure.
private func exactly(
    _ left: Quantity,
    _ right: Quantity,
    _ operation: (Quantity, Quantity) throws(ArithmeticFailure) -> Quantity
) throws(EvaluationFailure) -> Quantity {
    do { return try operation(left, right) } catch { throw .arithmetic(error) }
}
