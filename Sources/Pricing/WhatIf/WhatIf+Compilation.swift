import Catalog
import Formulas
import Quantities
import Reckoning
import Scenarios

extension WhatIf {
    /// Finds what may be changed of a model, and compiles it; nil for a formula that names what the
    /// model does not have.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - report: What a report says, which the amounts are compared with; nil where that is the
    ///     model itself at its expected values.
    public init?(of model: CostModel, comparedWith report: WhatIf? = nil) {
        let evaluation = Evaluation(of: model)
        let priced = model.lines.filter { evaluation.reasons[$0.id] == nil }
        lines = priced + model.adjustments
        let bounds = InputBounds(of: model, pricing: lines).bounds
        choices = model.drivers.compactMap { driver in
            bounds[driver.id].map { Choice(driver: driver, bounds: $0) }
        }
        var builder = ProgramBuilder(of: model, asking: choices.map(\.driver.id))
        var amounts: [ProgramBuilder.Place] = []
        for line in lines {
            guard let amount = builder.amount(of: line) else { return nil }
            amounts.append(amount)
        }
        let inputs = choices.map(\.input)
        let decimals = model.scenario.exchange.currency.fractionDigits
        func program(totals: [CostProgram.Total]) -> CostProgram? {
            try? CostProgram(
                constants: builder.constants,
                inputs: inputs,
                steps: builder.program,
                amounts: amounts.map(builder.register),
                totals: totals,
                printedDecimals: decimals
            )
        }
        let base = report.map { ($0.lines, $0.program) } ?? (lines, program(totals: []))
        guard let before = base.1?.result(at: []).amounts else { return nil }

        let monthly = zip(lines, amounts).prefix(priced.count)
            .filter { $0.0.recurrence == .monthly }.map(\.1)
        if let place = builder.factor(of: monthly, in: model, evaluation.reasons) {
            factor = amounts.count
            amounts.append(place)
        } else {
            factor = nil
        }
        var known: [LineID: Int] = [:]
        for (line, amount) in zip(base.0, before) {
            guard let dollars = try? amount?.dollars() else { continue }
            known[line.id] = amounts.count
            amounts.append(builder.constant(dollars))
        }
        let own = Set(lines.map(\.id))
        rows =
            lines.enumerated().map { Row(line: $1, now: $0, before: known[$1.id]) }
            + base.0.filter { !own.contains($0.id) && known[$0.id] != nil }
            .map { Row(line: $0, now: nil, before: known[$0.id]) }
        parts = CostPart.allCases.filter { part in
            priced.contains { $0.part == part && $0.recurrence == .monthly }
        }
        guard let program = program(totals: Self.totals(of: rows, parts)) else { return nil }
        self.program = program
    }
}

extension WhatIf.Choice {
    fileprivate var input: CostProgram.Input {
        CostProgram.Input(
            expected: driver.assumption.value.expected,
            least: bounds.lowerBound,
            greatest: bounds.upperBound
        )
    }
}
