import Quantities

/// What each of several factors does to a number, whatever the order in which they change.
///
/// The effect of a factor is the mean of what its change does over all orders in which the factors
/// can change one after the other (L. S. Shapley, A Value for n-Person Games, 1953).
enum ShapleyValue {
    /// The effects of some factors; together they are exactly the whole difference.
    ///
    /// What the eighteenth decimal leaves over goes to the effect that is farthest from nought, the
    /// first of several.
    ///
    /// - Parameters:
    ///   - count: How many factors there are, from 1 to 12.
    ///   - value: The number where some factors have changed: of factor `i` the bit `1 << i` is set.
    /// - Returns: The effects in the order of the factors.
    /// - Throws: ``ArithmeticFailure``.
    static func effects(
        of count: Int,
        _ value: (Int) throws(ArithmeticFailure) -> Quantity
    ) throws(ArithmeticFailure) -> [Quantity] {
        let values = try (0..<(1 << count)).map { set throws(ArithmeticFailure) in try value(set) }
        let orders = Quantity(factorial(count))
        var effects: [Quantity] = []
        for factor in 0..<count {
            var sum = Quantity.zero
            for set in values.indices where set & (1 << factor) == 0 {
                let before = set.nonzeroBitCount
                let weight = Quantity(factorial(before) * factorial(count - before - 1))
                sum = try sum + weight * (values[set | (1 << factor)] - values[set])
            }
            effects.append(try sum / orders)
        }
        let whole = try values[values.count - 1] - values[0]
        let explained = try Quantity.sum(of: effects)
        let largest = try farthestFromZero(in: effects)
        effects[largest] = try effects[largest] + (whole - explained)
        return effects
    }

    private static func factorial(_ number: Int) -> Int { (1...max(number, 1)).reduce(1, *) }

    private static func farthestFromZero(in effects: [Quantity]) throws(ArithmeticFailure) -> Int {
        let sizes = try effects.map { effect throws(ArithmeticFailure) in
            max(effect, try .zero - effect)
        }
        return sizes.indices.max { sizes[$0] < sizes[$1] || (sizes[$0] == sizes[$1] && $0 > $1) }
            ?? 0
    }
}

extension Quantity {
    /// The sum of some numbers.
    static func sum(of numbers: [Quantity]) throws(ArithmeticFailure) -> Quantity {
        var sum = Quantity.zero
        for number in numbers { sum = try sum + number }
        return sum
    }
}
