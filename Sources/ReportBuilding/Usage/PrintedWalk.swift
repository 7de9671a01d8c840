import Actuals
import Quantities
import ReportModel

/// A walk brought to the decimals of print, so that its printed steps add up.
struct PrintedWalk {
    /// The estimate of the whole month.
    let estimate: Money

    /// What it cost.
    let actual: Money

    /// The estimate of the days that are compared: of a running month those that are over.
    let due: Money

    /// The steps in order, each with what it is called.
    let steps: [(cause: WalkCause, label: String, amount: Money)]

    /// By how much these days cost more than was estimated for them.
    let excess: Money

    private let digits: Int

    init(_ walk: CostWalk, toFractionDigits digits: Int) throws(ArithmeticFailure) {
        self.digits = digits
        estimate = try Money(rounding: walk.estimate).rounded(toFractionDigits: digits)
        actual = try Money(rounding: walk.actual).rounded(toFractionDigits: digits)
        let amounts = try Apportionment(
            of: walk.steps.map { Money(rounding: $0.amount) },
            printedTotal: try actual - estimate,
            toFractionDigits: digits
        )
        steps = zip(walk.steps, amounts.rows)
            .map { step, amount in
                let label = step.subject.map { step.cause.label + ": " + $0 }
                return (step.cause, label ?? step.cause.label, amount)
            }
            .filter { $0.2 != .zero }
        due = try estimate + (steps.first { $0.cause == .days }?.amount ?? .zero)
        excess = try actual - due
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
