import Quantities
import TestSupport
import Testing

@testable import Actuals

/// The effects of factors against their definition: the mean over all orders.
@Suite("Shapley value")
struct ShapleyValueTests {
    @Test("three factors of a product, by hand")
    func product() throws {
        // 2 × 3 × 5 = 30 becomes 3 × 3 × 10 = 90. The first factor does 15, or 30 after the third;
        // half of the orders have it so: 22.5. The third does 30, or 45 after the first: 37.5.
        let before = [2, 3, 5]
        let after = [3, 3, 10]
        let effects = try ShapleyValue.effects(of: 3) { set in
            Quantity((0..<3).map { set & (1 << $0) == 0 ? before[$0] : after[$0] }.reduce(1, *))
        }
        #expect(effects == [try Quantity(parsing: "22.5"), .zero, try Quantity(parsing: "37.5")])
    }

    @Test("what the last decimal leaves over goes to the largest effect")
    func rest() throws {
        // Only all three together make a difference: each does a third of it.
        let effects = try ShapleyValue.effects(of: 3) { set in
            set == 7 ? .one : .zero
        }
        let third = "0.333333333333333333"
        #expect(effects.map { $0.description } == ["0.333333333333333334", third, third])
    }

    @Test("random numbers have the effects of the definition, and the sum is exact")
    func definition() throws {
        var random = SplitMix64(seed: 22)
        for _ in 0..<60 {
            let count = Int.random(in: 1...5, using: &random)
            let values = try (0..<(1 << count))
                .map { _ in
                    try Quantity(Int.random(in: -1_000_000...1_000_000, using: &random))
                        / Quantity(7)
                }
            let effects = try ShapleyValue.effects(of: count) { values[$0] }
            let means = try meansOverAllOrders(count, values)
            for (effect, mean) in zip(effects, means) {
                let difference = try effect - mean
                // Each mean is rounded once, and the largest effect takes what is left over.
                #expect(Set(-4...4).contains { difference.description == units($0) })
            }
            let sum = try effects.reduce(Quantity.zero) { try $0 + $1 }
            #expect(sum == (try values[values.count - 1] - values[0]))
        }
    }

    /// Each factor's change at its turn, over every order.
    private func meansOverAllOrders(_ count: Int, _ values: [Quantity]) throws -> [Quantity] {
        var sums = Array(repeating: Quantity.zero, count: count)
        let orders = orders(of: Array(0..<count))
        for order in orders {
            var set = 0
            for factor in order {
                let next = set | (1 << factor)
                sums[factor] = try sums[factor] + (values[next] - values[set])
                set = next
            }
        }
        return try sums.map { try $0 / Quantity(orders.count) }
    }

    private func orders(of factors: [Int]) -> [[Int]] {
        guard factors.count > 1 else { return [factors] }
        return factors.flatMap { first in
            orders(of: factors.filter { $0 != first }).map { [first] + $0 }
        }
    }

    /// A number of units of the last decimal.
    private func units(_ count: Int) -> String {
        count == 0
            ? "0"
            : (count < 0 ? "-" : "") + "0." + String(repeating: "0", count: 17) + "\(abs(count))"
    }
}
