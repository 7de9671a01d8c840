import Quantities

/// Turns formulas into instructions, giving equal parts one register.
struct Compiler {
    private(set) var instructions: [Program.Instruction] = []
    private var registers: [Formula: Int] = [:]
    private let inputs: [Formula: Int]

    init(drivers: [DriverID], rates: [RateSlot]) {
        let names = drivers.map { Formula.driver($0) } + rates.map { Formula.rate($0) }
        var inputs: [Formula: Int] = [:]
        for (index, name) in names.enumerated() where inputs[name] == nil { inputs[name] = index }
        self.inputs = inputs
    }

    /// Lets later formulas use a result by name.
    mutating func define(_ id: LineID, as register: Int) {
        registers[.line(id)] = register
    }

    /// The register that will hold a formula's value.
    mutating func register(of formula: Formula) throws(EvaluationFailure) -> Int {
        if let known = registers[formula] { return known }
        let register = try compile(formula)
        registers[formula] = register
        return register
    }

    private mutating func compile(_ formula: Formula) throws(EvaluationFailure) -> Int {
        switch formula {
        case .constant(let number): emit(.constant(number.approximation))
        case .driver(let id): emit(.input(try input(formula, else: .unboundDriver(id))))
        case .rate(let slot): emit(.input(try input(formula, else: .unboundRate(slot))))
        case .line(let id): throw .unboundLine(id)
        case .figure(_, let part): try register(of: part)
        case .sum(let terms): try fold(terms, empty: 0) { .add($0, $1) }
        case .product(let factors): try fold(factors, empty: 1) { .multiply($0, $1) }
        case .minimum(let terms): try fold(terms, empty: 0) { .minimum($0, $1) }
        case .maximum(let terms): try fold(terms, empty: 0) { .maximum($0, $1) }
        case .difference(let left, let right):
            emit(.subtract(try register(of: left), try register(of: right)))
        case .quotient(let left, let right):
            emit(.divide(try register(of: left), try register(of: right)))
        case .roundedUp(let number, let multiple):
            emit(.roundUp(try register(of: number), multiple: try register(of: multiple)))
        case .roundedDown(let number, let multiple):
            emit(.roundDown(try register(of: number), multiple: try register(of: multiple)))
        case .decay(let time): emit(.decay(try register(of: time)))
        case .conditional(let condition, let yes, let no):
            emit(
                .select(
                    subject: try register(of: condition.subject),
                    threshold: try register(of: condition.threshold),
                    above: try register(of: yes),
                    otherwise: try register(of: no)
                )
            )
        case .tiered(let volume, let tiers, let beyond, let mode):
            try register(of: .arithmetic(volume, tiers, beyond: beyond, mode))
        }
    }

    private mutating func emit(_ instruction: Program.Instruction) -> Int {
        instructions.append(instruction)
        return instructions.count - 1
    }

    private func input(
        _ name: Formula,
        else failure: EvaluationFailure
    ) throws(EvaluationFailure) -> Int {
        guard let index = inputs[name] else { throw failure }
        return index
    }

    private mutating func fold(
        _ parts: [Formula],
        empty: Int,
        _ step: (Int, Int) -> Program.Instruction
    ) throws(EvaluationFailure) -> Int {
        guard let first = parts.first else {
            return try register(of: .constant(Quantity(empty)))
        }
        var result = try register(of: first)
        for part in parts.dropFirst() { result = emit(step(result, try register(of: part))) }
        return result
    }
}
