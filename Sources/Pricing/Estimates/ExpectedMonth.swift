public import Quantities
import Scenarios

/// The lines of a cost model that fall every month, in the expected case alone: the low and the high
/// amount of each are the expected one.
///
/// It is what ``Estimator/estimate(_:)`` says of that case, without what the other cases and the
/// months to come take to work out.
public struct ExpectedMonth: Sendable {
    /// The cost model.
    public let model: CostModel

    /// The lines, in the order of the model.
    public let lines: [EstimatedLine]

    /// Evaluates a model.
    ///
    /// - Throws: ``EstimationFailure`` for a line whose arithmetic has no result.
    public init(of model: CostModel) throws(EstimationFailure) {
        self.model = model
        let evaluation = Evaluation(of: model)
        let bindings = Spread(try evaluation.amounts(at: model.expectedDrivers).bindings)
        lines = try model.lines.filter { $0.recurrence == .monthly }
            .map { line throws(EstimationFailure) in
                try line.estimated(
                    bindings,
                    in: model.scenario.exchange,
                    unpriced: evaluation.reasons[line.id]
                )
            }
    }

    /// The sum of the lines.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func total() throws(ArithmeticFailure) -> Total { try Total(of: lines) }
}
