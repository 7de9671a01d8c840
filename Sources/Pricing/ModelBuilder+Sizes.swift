import Formulas
import Quantities
import Scenarios

extension ModelBuilder {
    /// Whether a size can be above a limit when every driver stands at its high end.
    func mayExceed(_ limit: Quantity, _ size: Formula) -> Bool {
        let highest = Dictionary(
            drivers.map { ($0.id, $0.assumption.value.high) },
            uniquingKeysWith: { first, _ in first }
        )
        guard let value = try? size.value(with: Bindings(drivers: highest)) else { return true }
        return value > limit
    }
}
