public import Actuals
public import Quantities
import ReportModel

/// A walk brought to the decimals of print, so that its printed steps add up.
public struct PrintedWalk {
    /// The estimate of the whole month.
    let estimate: Money

    /// What it cost.
    let actual: Money

    /// The estimate of the days that are compared: of a running month those that are over.
    let due: Money

    /// The steps in order, each with what it is called.
    public let steps: [(cause: WalkCause, label: String, amount: Money)]

    /// By how much these days cost more than was estimated for them.
    let excess: Money

    private let digits: Int

    /// Rounds a walk.
    ///
    /// - Parameters:
    ///   - walk: The walk.
    ///   - digits: The decimals of its currency.
    /// - Throws: ``ArithmeticFailure`` for an amount that is too large.
    public init(_ walk: CostWalk, toFractionDigits digits: Int) throws(ArithmeticFailure) {
        func printed(_ amount: Quantity) throws(ArithmeticFailure) -> Money {
            try Money(rounding: amount).rounded(toFractionDigits: digits)
        }
        self.digits = digits
        estimate = try printed(walk.estimate)
        actual = try printed(walk.actual)
        due = try printed(walk.estimate + walk.amount(of: .days))
        excess = try actual - due
        let others = walk.steps.filter { $0.cause != .days }
        let amounts = try Apportionment(
            of: others.map { Money(rounding: $0.amount) },
            printedTotal: excess,
            toFractionDigits: digits
        )
        let days = (WalkCause.days, WalkCause.days.label, try due - estimate)
        let causes = zip(others, amounts.rows)
            .map { step, amount in
                let label = step.subject.map { step.cause.label + ": " + $0 }
                return (step.cause, label ?? step.cause.label, amount)
            }
        steps = ([days] + causes).filter { $0.2 != .zero }
    }

    /// What moved the cost of these days most, the first of several; nil for nothing.
    func largestCause() throws(ArithmeticFailure) -> String? {
        let steps = steps.filter { $0.cause != .days }
        let sizes = try steps.map { step throws(ArithmeticFailure) in
            max(step.amount, try .zero - step.amount)
        }
        guard let most = sizes.max(), let index = sizes.firstIndex(of: most) else { return nil }
        return steps[index].label
    }

    /// A step, or all of them, with its sign, for a cell under a head that names the currency.
    func signed(_ amount: Money) throws(ArithmeticFailure) -> Cell {
        .value(.decimal(try amount.dollars(), digits: digits, isSigned: true))
    }
}
