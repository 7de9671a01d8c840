import Formulas
import Quantities
import Scenarios

extension ModelBuilder {
    /// The least, the expected and the greatest that a size comes to over the ranges of what it
    /// depends on.
    ///
    /// A size that cannot be known, for all that it depends on or for being beyond every range,
    /// counts as possibly nothing and possibly the largest number there is.
    func values(of size: Formula) -> Spread<Quantity> {
        let drivers = Set(size.drivers)
        let values = Dictionary(
            numbers.filter { drivers.contains($0.id) }.map { ($0.id, $0.assumption.value) },
            uniquingKeysWith: { first, _ in first }
        )
        if let range = try? size.range(over: values) { return range }
        let expected = Bindings(drivers: values.mapValues(\.expected))
        return Spread(
            low: .zero,
            expected: (try? size.value(with: expected)) ?? Quantity(.max),
            high: Quantity(.max)
        )
    }
}
