import Formulas
import Quantities
import Scenarios

extension ModelBuilder {
    /// Whether a size can be above a limit at some corner of the ranges that it depends on.
    func mayExceed(_ limit: Quantity, _ size: Formula) -> Bool {
        let values = Dictionary(
            numbers.map { ($0.id, $0.assumption.value) },
            uniquingKeysWith: { first, _ in first }
        )
        guard let range = try? size.range(over: values) else { return true }
        return range.high > limit
    }
}
