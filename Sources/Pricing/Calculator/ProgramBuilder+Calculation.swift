import Formulas
import Quantities
import Reckoning
import Scenarios

extension ProgramBuilder {
    /// The places of the amounts of a program of the calculator, in the order of
    /// ``Calculation/Output``.
    ///
    /// Each line is converted and rounded as in an estimate, before lines are added.
    mutating func amounts(
        of model: CostModel,
        _ volume: CostModel.Volume,
        cachingFrom least: Quantity?,
        asking places: InputPlaces
    ) throws(EvaluationFailure) -> [Place] {
        var sums: [Calculation.Output: Place] = [:]
        for line in model.lines {
            let output: Calculation.Output =
                line.recurrence == .oneTime ? .once : Calculation.Output(of: line.part)
            let amount = try amount(of: line, asking: places)
            sums[output] = sums[output].map { step(.add, $0, amount) } ?? amount
        }
        let nought = constant(.zero)
        let parts = [Calculation.Output.tokens, .retrieval, .guardrails, .others]
            .map { sums[$0] ?? nought }
        let month = parts.dropFirst()
            .reduce(parts[0]) { sum, part in part == nought ? sum : step(.add, sum, part) }
        let units = try place(of: volume.formula)
        let sizes = model.largestRequests
        let window = Place.input(places.place(.window))
        return parts + [
            month,
            sums[.once] ?? nought,
            step(.charge, month, constant(Quantity(1_000)), units),
            sizes.isEmpty ? nought : flag(try place(of: .maximum(sizes)), isAbove: window),
            try least.map { least throws(EvaluationFailure) in
                let prefix = Formula.driver(DriverID(CalculatorForm.workload + ".system_tokens"))
                return flag(constant(least), isAbove: try place(of: prefix))
            } ?? nought,
        ]
    }

    private mutating func amount(
        of line: LineItem,
        asking places: InputPlaces
    ) throws(EvaluationFailure) -> Place {
        var dollars = try place(of: line.formula)
        if let policy = places.switching(line.id) {
            dollars = step(.choose, .input(policy), constant(.zero), dollars, constant(.zero))
        }
        define(line.id, as: dollars)
        let isAtTokenPrices = line.part == .inference || line.formula.namesLines
        let exchange = places.place(isAtTokenPrices ? .tokenExchange : .exchange)
        return step(.money, step(.multiply, dollars, .input(exchange)))
    }

    private mutating func flag(_ number: Place, isAbove limit: Place) -> Place {
        step(.choose, number, limit, constant(.one), constant(.zero))
    }
}

extension Calculation.Output {
    fileprivate init(of part: CostPart) {
        switch part {
        case .inference: self = .tokens
        case .retrieval: self = .retrieval
        case .safety: self = .guardrails
        default: self = .others
        }
    }
}

extension Formula {
    fileprivate var namesLines: Bool {
        references.contains { if case .line = $0 { true } else { false } }
    }
}
