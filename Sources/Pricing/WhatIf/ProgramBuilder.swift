import Catalog
import Formulas
import Quantities
import Reckoning
import Scenarios

/// Turns formulas into the steps of a program, giving equal parts one register.
///
/// The steps do what ``Formulas/Formula/value(with:)`` does, in its order and with its roundings:
/// of a product the usage first and each rate last, in one step.
struct ProgramBuilder {
    private let inputs: [DriverID: Int]
    private let asked: [RateSlot: Int]
    private let fixed: [DriverID: Quantity]
    private let prices: [RateSlot: UnitPrice]
    private let inputCount: Int

    /// What a dollar is in the currency of the scenario.
    let perDollar: Quantity

    private var lines: [LineID: Place] = [:]
    private(set) var constants: [Quantity] = []
    private var known: [Quantity: Int] = [:]
    private var steps: [NumberedStep: Place] = [:]
    private var order: [NumberedStep] = []

    /// A register, before it is known how many constants there are.
    enum Place: Hashable {
        case constant(Int)
        case input(Int)
        case step(Int)
    }

    private struct NumberedStep: Hashable {
        let operation: Step.Operation
        let places: [Place]
    }

    /// Prepares a program that asks for drivers alone.
    ///
    /// - Parameters:
    ///   - model: The model whose formulas it will hold.
    ///   - inputs: The drivers that are asked for, in their order; all others have their expected
    ///     values.
    init(of model: CostModel, asking inputs: [DriverID]) {
        self.init(
            of: model,
            inputs: Dictionary(
                inputs.enumerated().map { ($1, $0) },
                uniquingKeysWith: { first, _ in first }
            ),
            asked: [:],
            inputCount: inputs.count
        )
    }

    /// Prepares a program.
    ///
    /// - Parameters:
    ///   - model: The model whose formulas it will hold; drivers that are not asked for have their
    ///     expected values.
    ///   - inputs: The numbers of the inputs that are drivers.
    ///   - asked: The numbers of the inputs that are amounts of rates.
    ///   - inputCount: How many inputs there are.
    init(
        of model: CostModel,
        inputs: [DriverID: Int],
        asked: [RateSlot: Int],
        inputCount: Int
    ) {
        self.inputs = inputs
        self.asked = asked
        self.inputCount = inputCount
        fixed = Dictionary(
            model.drivers.map { ($0.id, $0.assumption.value.expected) },
            uniquingKeysWith: { first, _ in first }
        )
        prices = Dictionary(
            model.rates.map { ($0.slot, $0.rate.price) },
            uniquingKeysWith: { first, _ in first }
        )
        perDollar = model.scenario.exchange.perDollar
    }

    /// Lets later formulas use the amount of a line, as money.
    mutating func define(_ id: LineID, as place: Place) {
        lines[id] = step(.money, place)
    }

    /// The number of a register in the program as it is now complete.
    func register(_ place: Place) -> Int {
        switch place {
        case .constant(let number): number
        case .input(let number): constants.count + number
        case .step(let number): constants.count + inputCount + number
        }
    }

    /// The steps of the program as it is now complete.
    var program: [Step] { order.map { Step($0.operation, $0.places.map(register)) } }

    /// Where the value of a formula will be; what a choice decides for good is not there.
    mutating func place(of formula: Formula) throws(EvaluationFailure) -> Place {
        switch formula {
        case .constant(let number): return constant(number)
        case .driver(let id):
            if let number = inputs[id] { return .input(number) }
            guard let value = fixed[id] else { throw .unboundDriver(id) }
            return constant(value)
        case .rate(let slot): return try charge(constant(.one), in: slot)
        case .line(let id):
            guard let place = lines[id] else { throw .unboundLine(id) }
            return place
        case .figure(_, let part): return try place(of: part)
        case .sum(let terms): return try fold(terms, .add, empty: .zero)
        case .product(let factors): return try product(of: factors)
        case .minimum(let terms): return try fold(terms, .minimum, empty: .zero)
        case .maximum(let terms): return try fold(terms, .maximum, empty: .zero)
        case .difference(let left, let right): return try both(.subtract, left, right)
        case .quotient(let left, let right): return try both(.divide, left, right)
        case .roundedUp(let number, let multiple): return try both(.roundUp, number, multiple)
        case .roundedDown(let number, let multiple): return try both(.roundDown, number, multiple)
        case .decay(let time): return step(.decay, try place(of: time))
        case .conditional(let condition, let yes, let no):
            return step(
                .choose,
                try place(of: condition.subject),
                try place(of: condition.threshold),
                try place(of: yes),
                try place(of: no)
            )
        case .tiered(let volume, let tiers, let beyond, let mode):
            return try place(of: .arithmetic(volume, tiers, beyond: beyond, mode))
        }
    }

    private mutating func product(of factors: [Formula]) throws(EvaluationFailure) -> Place {
        var slots: [RateSlot] = []
        var usage: [Formula] = []
        for factor in factors {
            if case .rate(let slot) = factor { slots.append(slot) } else { usage.append(factor) }
        }
        var place = try fold(usage, .multiply, empty: .one)
        for slot in slots { place = try charge(place, in: slot) }
        return place
    }

    private mutating func charge(
        _ usage: Place,
        in slot: RateSlot
    ) throws(EvaluationFailure) -> Place {
        guard let price = prices[slot] else { throw .unboundRate(slot) }
        let amount = asked[slot].map(Place.input) ?? constant(price.amount)
        return step(.charge, usage, amount, constant(price.per))
    }

    private mutating func fold(
        _ parts: [Formula],
        _ operation: Step.Operation,
        empty: Quantity
    ) throws(EvaluationFailure) -> Place {
        guard let first = parts.first else { return constant(empty) }
        var result = try place(of: first)
        for part in parts.dropFirst() { result = step(operation, result, try place(of: part)) }
        return result
    }

    private mutating func both(
        _ operation: Step.Operation,
        _ left: Formula,
        _ right: Formula
    ) throws(EvaluationFailure) -> Place {
        step(operation, try place(of: left), try place(of: right))
    }

    /// The place of a fixed number.
    mutating func constant(_ number: Quantity) -> Place {
        if let index = known[number] { return .constant(index) }
        known[number] = constants.count
        constants.append(number)
        return .constant(constants.count - 1)
    }

    /// Adds a step, or finds the same one.
    mutating func step(_ operation: Step.Operation, _ places: Place...) -> Place {
        let step = NumberedStep(operation: operation, places: places)
        if let place = steps[step] { return place }
        let place = Place.step(order.count)
        steps[step] = place
        order.append(step)
        return place
    }
}
