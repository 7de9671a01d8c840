import Formulas
import Quantities
import Scenarios

// Whatever a model owes to the value of a number is asked here, so that nobody forgets on which
// side of a limit the number has to stay.

extension ModelBuilder {
    /// Whether a size is above a limit in some case.
    mutating func mayExceed(_ size: Formula, _ limit: Quantity) -> Bool {
        decide(by: size, at: limit, isAboveAtLimit: false)
        return values(of: size).high > limit
    }

    /// Whether a stated number is above a limit in some case.
    mutating func mayExceed(
        _ number: Assumption,
        of owner: Owner,
        _ limit: Quantity
    ) -> Bool {
        decide(by: size(number, of: owner), at: limit, isAboveAtLimit: false)
        return number.value.high > limit
    }

    /// Whether a size is at a limit or above it in some case.
    mutating func mayReach(_ size: Formula, _ limit: Quantity) -> Bool {
        decide(by: size, at: limit, isAboveAtLimit: true)
        return values(of: size).high >= limit
    }

    /// Whether a size is below a limit in some case.
    mutating func mayFallBelow(_ size: Formula, _ limit: Quantity) -> Bool {
        decide(by: size, at: limit, isAboveAtLimit: true)
        return values(of: size).low < limit
    }

    /// Whether a stated number is below a limit in some case.
    mutating func mayFallBelow(
        _ number: Assumption,
        of owner: Owner,
        _ limit: Quantity
    ) -> Bool {
        decide(by: size(number, of: owner), at: limit, isAboveAtLimit: true)
        return number.value.low < limit
    }

    /// A number as a formula, without making it one that the model uses.
    private func size(_ number: Assumption, of owner: Owner) -> Formula {
        number.expression?.formula ?? .driver(DriverID(owner.prefix + number.key.name))
    }
}
