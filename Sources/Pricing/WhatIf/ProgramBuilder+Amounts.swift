import Formulas
import Quantities
import Reckoning
import Scenarios

extension ProgramBuilder {
    /// The place of a line's amount in the currency of the scenario; later formulas may use it.
    mutating func amount(of line: LineItem) -> Place? {
        guard let dollars = try? place(of: line.formula) else { return nil }
        define(line.id, as: dollars)
        return converted(dollars)
    }

    /// The place of the factor between a month and the token-only estimate, to two decimals; nil
    /// where a line has no price.
    mutating func factor(
        of monthly: [Place],
        in model: CostModel,
        _ reasons: [LineID: UnpricedReason]
    ) -> Place? {
        let lines = model.lines.filter { $0.recurrence == .monthly } + model.tokenOnly
        guard !model.tokenOnly.isEmpty, lines.allSatisfy({ reasons[$0.id] == nil }) else {
            return nil
        }
        let tokens = model.tokenOnly.compactMap { try? place(of: $0.formula) }.map { converted($0) }
        guard tokens.count == model.tokenOnly.count else { return nil }
        let ratio = step(.divide, sum(of: monthly), sum(of: tokens))
        // Rounded half to even at 10⁻¹⁸, which is its second decimal where it is made as much smaller.
        let great = constant(Quantity(10_000_000_000_000_000))
        return step(.multiply, step(.divide, ratio, great), great)
    }

    private mutating func sum(of amounts: [Place]) -> Place {
        var sum = constant(.zero)
        for amount in amounts { sum = step(.add, sum, step(.money, amount)) }
        return sum
    }

    private mutating func converted(_ dollars: Place) -> Place {
        perDollar == .one ? dollars : step(.multiply, dollars, constant(perDollar))
    }
}
