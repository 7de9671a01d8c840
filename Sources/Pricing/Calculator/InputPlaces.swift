import Catalog
import Formulas
import Quantities
import Reckoning
import Scenarios

/// What a program of the calculator asks for, and where.
struct InputPlaces {
    /// The numbers of the form, by each driver that they are.
    let drivers: [DriverID: Int]

    /// The amounts of rates.
    let rates: [RateSlot: Int]

    /// All of them, with their bounds.
    let inputs: [CostProgram.Input]

    init(of bound: [BoundRate]) {
        let numbers = CalculatorForm.numbers
        var drivers: [DriverID: Int] = [:]
        for (place, number) in numbers.enumerated() {
            for name in number.drivers { drivers[DriverID(name)] = place }
        }
        var rates: [RateSlot: Int] = [:]
        let before = Self.own + Calculation.Input.allCases.count
        for (place, rate) in bound.enumerated() { rates[rate.slot] = before + place }
        self.drivers = drivers
        self.rates = rates
        let policies = CalculatorForm.policies.map { _ in Self.input(.zero, upTo: .one) }
        inputs =
            numbers.map(\.input) + policies + Calculation.Input.allCases.map(\.bounds)
            + bound.map { _ in Self.input(.zero, upTo: Quantity(1_000_000)) }
    }

    /// The numbers of the form and the policies, which come first.
    private static let own = CalculatorForm.numbers.count + CalculatorForm.policies.count

    func place(_ input: Calculation.Input) -> Int { Self.own + input.rawValue }

    /// The place of the number that says whether a line of a policy counts; nil for other lines.
    func switching(_ line: LineID) -> Int? {
        CalculatorForm.policies
            .firstIndex { line.name == CalculatorForm.workload + "." + $0.meter.text }
            .map { CalculatorForm.numbers.count + $0 }
    }

    fileprivate static func input(
        _ expected: Quantity,
        upTo greatest: Quantity
    ) -> CostProgram.Input {
        CostProgram.Input(expected: expected, least: .zero, greatest: greatest)
    }
}

extension Calculation.Input {
    /// What it may be, beyond all that occurs.
    fileprivate var bounds: CostProgram.Input {
        let far = Quantity(1_000_000_000_000_000_000)
        return switch self {
        case .tokenExchange, .exchange: InputPlaces.input(.one, upTo: Quantity(1_000_000_000))
        case .window: InputPlaces.input(far, upTo: far)
        }
    }
}

extension CalculatorNumber {
    fileprivate var input: CostProgram.Input {
        CostProgram.Input(
            expected: quantity(expected),
            least: quantity(least),
            greatest: quantity(greatest)
        )
    }

    /// A value of the form; all of them can be read.
    private func quantity(_ text: String) -> Quantity {
        let value =
            sign.isEmpty
            ? try? Quantity(parsing: text) : try? Percentage(parsing: text + sign).ratio
        return value ?? .zero
    }
}
