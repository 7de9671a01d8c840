import Formulas
import Quantities

extension LineItem {
    /// The line with its amount and usage at the bindings of each case, or why it has none.
    func estimated(
        _ bindings: Spread<Bindings>,
        unpriced reason: UnpricedReason?
    ) throws(EstimationFailure) -> EstimatedLine {
        let used: Spread<Quantity>?
        do {
            used = try bindings.map { values throws(EvaluationFailure) in
                try usage.value(with: values)
            }
        } catch {
            guard reason != nil else { throw EstimationFailure(line: id, failure: error) }
            used = nil
        }
        if let reason { return EstimatedLine(item: self, outcome: .unpriced(reason), usage: used) }
        let amount = try bindings.map { values throws(EstimationFailure) in
            try money(with: values)
        }
        return EstimatedLine(item: self, outcome: .priced(amount), usage: used)
    }
}
