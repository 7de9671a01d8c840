import Formulas
import Quantities

/// What of a number is above what is included, such as `max(fields - 30, 0)`.
struct Excess {
    /// The number.
    let number: DriverID

    /// What of it is included.
    let included: Quantity
}

extension Formula {
    /// Its factors that are nought unless a number is above what is included.
    var excesses: [Excess] {
        guard case .product(let factors) = self else { return [excess].compactMap(\.self) }
        return factors.compactMap(\.excess)
    }

    private var excess: Excess? {
        guard case .maximum(let terms) = self, terms.count == 2, terms.contains(0),
            case .difference(.driver(let number), .constant(let included))? =
                terms.first(where: { $0 != 0 })
        else { return nil }
        return Excess(number: number, included: included)
    }
}
