import Formulas
import Quantities
import Scenarios

/// Evaluates cost models: every amount exactly, in the low, the expected and the high case.
public enum Estimator {
    /// The estimate of a cost model.
    ///
    /// - Throws: ``EstimationFailure`` for a line whose arithmetic has no result.
    public static func estimate(_ model: CostModel) throws(EstimationFailure) -> Estimate {
        let evaluation = Evaluation(of: model)
        let exchange = model.scenario.exchange
        let course = MonthlyEvaluation(of: model)
        let drivers = try course.cases()
        let results = try Spread(
            low: evaluation.amounts(at: drivers.mapValues(\.low)),
            expected: evaluation.amounts(at: drivers.mapValues(\.expected)),
            high: evaluation.amounts(at: drivers.mapValues(\.high))
        )
        let bindings = results.map(\.bindings)
        let lines = try model.lines.map { line throws(EstimationFailure) in
            try line.estimated(bindings, in: exchange, unpriced: evaluation.reasons[line.id])
        }
        let tokenOnly = try model.tokenOnly.map { line throws(EstimationFailure) in
            try line.estimated(bindings, in: exchange, unpriced: evaluation.reasons[line.id])
        }
        let adjustments = try model.adjustments.map { line throws(EstimationFailure) in
            try line.estimated(bindings, in: exchange, unpriced: nil)
        }
        return Estimate(
            model: model,
            drivers: drivers,
            lines: lines,
            tokenOnly: tokenOnly,
            figures: model.figures.map { $0.estimated(bindings) },
            adjustments: adjustments,
            volume: try model.volume.map { volume throws(EstimationFailure) in
                try number(of: volume, bindings)
            },
            furtherVolumes: try model.furtherVolumes.map { volume throws(EstimationFailure) in
                try number(of: volume, bindings)
            },
            months: try course.months(at: drivers)
        )
    }

    private static func number(
        of volume: CostModel.Volume,
        _ bindings: Spread<Bindings>
    ) throws(EstimationFailure) -> Spread<Quantity> {
        do {
            return try bindings.map { values throws(EvaluationFailure) in
                try volume.formula.value(with: values)
            }
        } catch { throw EstimationFailure(line: LineID("volume"), failure: error) }
    }
}

extension DerivedFigure {
    fileprivate func estimated(_ bindings: Spread<Bindings>) -> EstimatedFigure {
        let value = try? bindings.map { values throws(EvaluationFailure) in
            try formula.value(with: values)
        }
        return EstimatedFigure(figure: self, value: value)
    }
}
