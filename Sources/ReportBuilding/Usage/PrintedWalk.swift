import Actuals
import Quantities
import ReportModel

/// A walk brought to the decimals of print, so that its printed steps add up.
struct PrintedWalk {
    /// The estimate of the whole month.
    let estimate: Money

    /// What it cost.
    let actual: Money

    /// The steps in order, each with what it is called.
    let steps: [(label: String, amount: Money)]

    /// What all steps come to.
    let difference: Money

    private let digits: Int

    init(_ walk: CostWalk, toFractionDigits digits: Int) throws(ArithmeticFailure) {
        self.digits = digits
        estimate = try Money(rounding: walk.estimate).rounded(toFractionDigits: digits)
        actual = try Money(rounding: walk.actual).rounded(toFractionDigits: digits)
        difference = try actual - estimate
        let amounts = try Apportionment(
            of: walk.steps.map { Money(rounding: $0.amount) },
            printedTotal: difference,
            toFractionDigits: digits
        )
        steps = zip(walk.steps, amounts.rows)
            .map { step, amount in
                (step.subject.map { step.cause.label + ": " + $0 } ?? step.cause.label, amount)
            }
            .filter { $0.1 != .zero }
    }

    /// The step that is farthest from nought, the first of several; nil for none.
    func largestStep() throws(ArithmeticFailure) -> (label: String, amount: Money)? {
        let sizes = try steps.map { step throws(ArithmeticFailure) in
            max(step.amount, try .zero - step.amount)
        }
        guard let most = sizes.max(), let index = sizes.firstIndex(of: most) else { return nil }
        return steps[index]
    }

    /// A step, or all of them, with its sign, for a cell under a head that names the currency.
    func signed(_ amount: Money) throws(ArithmeticFailure) -> Cell {
        .value(.decimal(try amount.dollars(), digits: digits, isSigned: true))
    }
}
