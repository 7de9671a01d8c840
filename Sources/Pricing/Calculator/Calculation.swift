import Catalog
import Formulas
public import Quantities
public import Reckoning
import Scenarios

/// What a workload of the calculator costs on a model, as a program that asks for the numbers of the
/// form and for the prices of the model, so that models share programs.
public struct Calculation: Sendable {
    /// The program, which asks for the numbers of the form, for its policies, for ``Input`` and for
    /// the prices.
    public let program: CostProgram

    /// The bytes of the program.
    public var bytes: [UInt8] { program.bytes }

    /// The rates of the model, in the order in which the program asks for their amounts.
    public let rates: [BoundRate]

    /// What the program asks for between the numbers and the prices, after a one or a nought for
    /// each policy of the form.
    public enum Input: Int, Sendable, CaseIterable {
        /// What a unit of the currency of the prices is worth in that of the page.
        case tokenExchange
        /// What a dollar is worth in the currency of the page.
        case exchange
        /// How many tokens a request may have with its answer.
        case window
    }

    /// The amounts of the program.
    public enum Output: Int, Sendable, CaseIterable {
        /// Tokens in and out of the model.
        case tokens
        /// The knowledge base.
        case retrieval
        /// Guardrails.
        case guardrails
        /// All else.
        case others
        /// What falls every month: the four together.
        case month
        /// What falls once.
        case once
        /// What a thousand requests cost, of what falls every month.
        case thousand
        /// One where a request does not fit into the window of the model, and else nought.
        case tooLarge
        /// One where the tokens that are the same are too few to be cached, and else nought.
        case uncached
    }

    /// Compiles a scenario of the calculator; nil where a line has no price.
    ///
    /// - Parameters:
    ///   - model: The scenario with numbers anywhere between the bounds of the form, and with every
    ///     policy of the form.
    ///   - least: The fewest tokens that are cached; nil where all that is sent is.
    public init?(of model: CostModel, cachingFrom least: Quantity?) {
        guard Evaluation(of: model).reasons.isEmpty, let volume = model.volume else { return nil }
        let tokenLines = model.lines.filter { $0.part == .inference }
        let slots = Set(tokenLines.flatMap(\.formula.rates))
        let rates = model.rates.filter { slots.contains($0.slot) }
        let places = InputPlaces(of: rates)
        var builder = ProgramBuilder(
            of: model,
            inputs: places.drivers,
            asked: places.rates,
            inputCount: places.inputs.count
        )
        guard
            let amounts = try? builder.amounts(
                of: model,
                volume,
                cachingFrom: least,
                asking: places
            ),
            let program = try? CostProgram(
                constants: builder.constants,
                inputs: places.inputs,
                steps: builder.program,
                amounts: amounts.map(builder.register),
                totals: [],
                printedDecimals: model.scenario.exchange.currency.fractionDigits
            )
        else { return nil }
        self.program = program
        self.rates = rates
    }
}

extension Formula {
    /// The rates that it names.
    fileprivate var rates: [RateSlot] {
        references.compactMap { if case .rate(let slot) = $0 { slot } else { nil } }
    }
}
