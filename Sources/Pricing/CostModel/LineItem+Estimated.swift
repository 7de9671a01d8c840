import Formulas
import Quantities

extension LineItem {
    /// The line with its amount and usage at the bindings of each case, or why it has none.
    func estimated(
        _ bindings: Spread<Bindings>,
        in exchange: ExchangeRate,
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
        let values = try bindings.map { values throws(EstimationFailure) in
            try value(with: values)
        }
        let amount = try values.map { value throws(EstimationFailure) in
            try self.amount(of: value, in: exchange)
        }
        return EstimatedLine(
            item: self,
            outcome: .priced(amount),
            usage: used,
            dollars: values.map { Money(rounding: $0) }
        )
    }
}
