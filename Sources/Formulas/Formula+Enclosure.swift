public import Quantities

extension Formula {
    /// Two numbers between which the value lies, whatever the drivers are between theirs.
    ///
    /// It takes one walk, however many drivers there are, and holds also where a formula rises and
    /// falls. Where a driver stands more than once, the two may lie further apart than the least
    /// and the greatest value.
    ///
    /// - Parameter drivers: The least and the greatest value of each driver.
    /// - Returns: The two; nil where there may be no value, and for a formula with rates, line
    ///   items, tiers or a multiple that is no fixed number.
    public func enclosure(
        over drivers: [DriverID: ClosedRange<Quantity>]
    ) -> ClosedRange<Quantity>? {
        func both(
            _ left: Formula,
            _ right: Formula,
            _ operation: Operation
        ) -> ClosedRange<Quantity>? {
            Formula.combined(
                left.enclosure(over: drivers),
                right.enclosure(over: drivers),
                operation
            )
        }
        func all(
            _ parts: [Formula],
            from start: Quantity? = nil,
            _ operation: Operation
        ) -> ClosedRange<Quantity>? {
            let ranges = parts.map { $0.enclosure(over: drivers) }
            let first = start.map { $0...$0 } ?? ranges.first ?? .zero ... .zero
            return (start == nil ? ranges.dropFirst() : ranges[...])
                .reduce(first) { Formula.combined($0, $1, operation) }
        }
        switch self {
        case .constant(let number): return number...number
        case .driver(let id): return drivers[id]
        case .figure(_, let part): return part.enclosure(over: drivers)
        case .rate, .line, .tiered: return nil
        case .sum(let terms): return all(terms, from: .zero) { try? $0 + $1 }
        case .product(let factors): return all(factors, from: .one) { try? $0 * $1 }
        case .minimum(let terms): return all(terms) { min($0, $1) }
        case .maximum(let terms): return all(terms) { max($0, $1) }
        case .difference(let left, let right): return both(left, right) { try? $0 - $1 }
        case .quotient(let left, let right):
            guard right.enclosure(over: drivers)?.contains(.zero) == false else { return nil }
            return both(left, right) { try? $0 / $1 }
        case .roundedUp(let number, .constant(let multiple)):
            return both(number, .constant(multiple)) { try? $0.roundedUp(toMultipleOf: $1) }
        case .roundedDown(let number, .constant(let multiple)):
            return both(number, .constant(multiple)) { try? $0.roundedDown(toMultipleOf: $1) }
        case .roundedUp, .roundedDown: return nil
        case .decay(let time): return both(time, time) { left, _ in try? left.decay() }
        case .conditional(_, let yes, let no):
            guard let one = yes.enclosure(over: drivers), let other = no.enclosure(over: drivers)
            else { return nil }
            return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
        }
    }

    private typealias Operation = (Quantity, Quantity) -> Quantity?

    /// What an operation makes of any two numbers of two ranges, that rises or falls throughout
    /// with each of them while the other stays: its extremes are at the ends.
    private static func combined(
        _ first: ClosedRange<Quantity>?,
        _ second: ClosedRange<Quantity>?,
        _ operation: Operation
    ) -> ClosedRange<Quantity>? {
        guard let first, let second else { return nil }
        var (least, greatest): (Quantity?, Quantity?) = (nil, nil)
        for left in [first.lowerBound, first.upperBound] {
            for right in [second.lowerBound, second.upperBound] {
                guard let value = operation(left, right) else { return nil }
                least = least.map { min($0, value) } ?? value
                greatest = greatest.map { max($0, value) } ?? value
            }
        }
        guard let least, let greatest else { return nil }
        return least...greatest
    }
}
