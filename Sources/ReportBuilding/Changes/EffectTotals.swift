import Analysis
import Pricing
import Quantities

/// What a change of rates does to all scenarios together.
struct EffectTotals: Sendable {
    let before: Total
    let after: Total
    let corrections: Money
    let moves: Money
    let newRates: Money
    let difference: Money

    /// The difference without its sign.
    let magnitude: Money

    /// The difference as a share of the earlier sum; nil where a total is only a lower bound.
    let share: Quantity?

    /// Whether any scenario changes.
    let changesAnything: Bool

    init(of scenarios: [ScenarioImpact]) throws(ArithmeticFailure) {
        before = try Self.sum(scenarios.map(\.before))
        after = try Self.sum(scenarios.map(\.after))
        corrections = try Money.total(of: scenarios.map(\.corrections))
        moves = try Money.total(of: scenarios.map(\.moves))
        newRates = try Money.total(of: scenarios.map(\.newRates))
        difference = try after.amount.expected - before.amount.expected
        magnitude = difference < .zero ? try .zero - difference : difference
        let isKnown =
            !before.isLowerBound && !after.isLowerBound && before.amount.expected > .zero
        share =
            isKnown
            ? try difference.dollars() / before.amount.expected.dollars() : nil
        changesAnything = scenarios.contains { scenario in
            scenario.changesWhatIsPriced
                || scenario.before.amount.expected != scenario.after.amount.expected
        }
    }

    private static func sum(_ totals: [Total]) throws(ArithmeticFailure) -> Total {
        var sum = try Total(of: [])
        for total in totals { sum = try sum + total }
        return sum
    }
}
