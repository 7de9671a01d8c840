public import Quantities

extension CostProgram {
    /// The amounts and the totals at some values of the inputs.
    public struct Result: Sendable, Hashable {
        /// Each amount, rounded once; nil where the arithmetic has none.
        public let amounts: [Money?]

        /// Each total; nil where an amount of it has none.
        public let totals: [Money?]
    }

    /// Every amount at some values.
    ///
    /// - Parameter values: The value of each input, in their order; of a missing one the expected.
    /// - Returns: The amounts and the totals.
    public func result(at values: [Quantity]) -> Result {
        var registers: [Quantity?] = []
        registers.reserveCapacity(constants.count + inputs.count + steps.count)
        for constant in constants { registers.append(constant) }
        for index in inputs.indices {
            registers.append(
                values.indices.contains(index) ? values[index] : inputs[index].expected
            )
        }
        for step in steps { registers.append(step.value(from: registers)) }
        let amounts = amounts.map { registers[$0].map { Money(rounding: $0) } }
        return Result(amounts: amounts, totals: totals.map { $0.value(from: amounts) })
    }
}

extension CostProgram.Total {
    fileprivate func value(from amounts: [Money?]) -> Money? {
        var sum = Money.zero
        for (numbers, isAdded) in [(added, true), (deducted, false)] {
            for number in numbers {
                guard let amount = amounts[number],
                    let next = isAdded ? try? sum + amount : try? sum - amount
                else { return nil }
                sum = next
            }
        }
        return sum
    }
}

extension Step {
    /// The result; nil where there is none, or where there is none of what it needs.
    ///
    /// What a choice passes over need not have a value.
    fileprivate func value(from registers: [Quantity?]) -> Quantity? {
        guard let first = registers[self.registers[0]] else { return nil }
        switch operation {
        case .decay: return try? first.decay()
        case .money: return try? Money(rounding: first).dollars()
        default: break
        }
        guard let second = registers[self.registers[1]] else { return nil }
        switch operation {
        case .add: return try? first + second
        case .subtract: return try? first - second
        case .multiply: return try? first * second
        case .divide: return try? first / second
        case .minimum: return first < second ? first : second
        case .maximum: return first > second ? first : second
        case .roundUp: return try? first.roundedUp(toMultipleOf: second)
        case .roundDown: return try? first.roundedDown(toMultipleOf: second)
        case .charge:
            return registers[self.registers[2]].flatMap { try? first.times(second, dividedBy: $0) }
        case .choose: return registers[self.registers[first > second ? 2 : 3]]
        case .decay, .money: return nil
        }
    }
}
