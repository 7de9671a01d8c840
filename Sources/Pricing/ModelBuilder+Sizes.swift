import Formulas
import Quantities
import Scenarios

extension ModelBuilder {
    /// A size with every driver at its low, its expected and its high end: sizes grow with every
    /// driver.
    func values(of size: Formula) -> Spread<Quantity> {
        Spread(
            low: value(of: size, at: \.low),
            expected: value(of: size, at: \.expected),
            high: value(of: size, at: \.high)
        )
    }

    /// A size beyond every range counts as the largest number there is.
    private func value(
        of size: Formula,
        at end: KeyPath<Spread<Quantity>, Quantity>
    ) -> Quantity {
        let values = Dictionary(
            drivers.map { ($0.id, $0.assumption.value[keyPath: end]) },
            uniquingKeysWith: { first, _ in first }
        )
        return (try? size.value(with: Bindings(drivers: values))) ?? Quantity(.max)
    }
}
