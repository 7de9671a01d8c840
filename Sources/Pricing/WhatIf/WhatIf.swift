import Catalog
import Formulas
public import Quantities
public import Reckoning
import Scenarios

/// What a reader may change of a scenario, and a program that says what it then costs.
///
/// The program holds between the bounds of its drivers alone: beyond them the scenario would have
/// other lines or other formulas. See ``Decision``.
public struct WhatIf: Sendable {
    /// A driver that may be changed, between its bounds.
    public struct Choice: Sendable {
        /// The driver.
        public let driver: Driver

        /// The values that the program holds for, the driver's own range among them.
        public let bounds: ClosedRange<Quantity>
    }

    /// The drivers that may be changed, in the order of the program's inputs.
    public let choices: [Choice]

    /// The lines with an amount, then the discounts, in the order of the program's amounts.
    public let lines: [LineItem]

    /// What the lines come to, each in the currency of the scenario, and their totals in the order
    /// of ``Total``.
    public let program: CostProgram

    /// The bytes of the program.
    public var bytes: [UInt8] { program.bytes }

    /// The totals of the program.
    public enum Total: Int, Sendable, CaseIterable {
        /// What falls every month, at list price.
        case monthly
        /// The same after discounts.
        case monthlyContracted
        /// What falls once, at list price.
        case oneTime
        /// The same after discounts.
        case oneTimeContracted
    }

    /// Finds what may be changed of a model, and compiles it; nil for a formula that names what the
    /// model does not have.
    public init?(of model: CostModel) {
        let evaluation = Evaluation(of: model)
        let priced = model.lines.filter { evaluation.reasons[$0.id] == nil }
        let lines = priced + model.adjustments
        let bounds = InputBounds(of: model, pricing: lines).bounds
        let choices = model.drivers.compactMap { driver in
            bounds[driver.id].map { Choice(driver: driver, bounds: $0) }
        }
        var builder = ProgramBuilder(
            inputs: choices.map(\.driver.id),
            fixed: Dictionary(
                model.drivers.map { ($0.id, $0.assumption.value.expected) },
                uniquingKeysWith: { first, _ in first }
            ),
            prices: Dictionary(
                model.rates.map { ($0.slot, $0.rate.price) },
                uniquingKeysWith: { first, _ in first }
            )
        )
        let perDollar = model.scenario.exchange.perDollar
        var amounts: [ProgramBuilder.Place] = []
        for line in lines {
            guard let dollars = try? builder.place(of: line.formula) else { return nil }
            builder.define(line.id, as: dollars)
            amounts.append(
                perDollar == .one
                    ? dollars : builder.step(.multiply, dollars, builder.constant(perDollar))
            )
        }
        let inputs = choices.map { choice in
            CostProgram.Input(
                expected: choice.driver.assumption.value.expected,
                least: choice.bounds.lowerBound,
                greatest: choice.bounds.upperBound
            )
        }
        let program = try? CostProgram(
            constants: builder.constants,
            inputs: inputs,
            steps: builder.program,
            amounts: amounts.map(builder.register),
            totals: Total.allCases.map { $0.sum(of: lines, after: priced.count) },
            printedDecimals: model.scenario.exchange.currency.fractionDigits
        )
        guard let program else { return nil }
        self.program = program
        self.choices = choices
        self.lines = lines
    }
}

extension WhatIf.Total {
    /// The lines that count, and the discounts that are taken off, which stand after them.
    fileprivate func sum(of lines: [LineItem], after count: Int) -> CostProgram.Total {
        let recurrence: Recurrence =
            switch self {
            case .monthly, .monthlyContracted: .monthly
            case .oneTime, .oneTimeContracted: .oneTime
            }
        let falling = lines.indices.filter { lines[$0].recurrence == recurrence }
        let isContracted = self == .monthlyContracted || self == .oneTimeContracted
        return CostProgram.Total(
            added: falling.filter { $0 < count },
            deducted: isContracted ? falling.filter { $0 >= count } : []
        )
    }
}
