public import Formulas
public import Quantities
public import Scenarios

/// What a month of a scenario costs at list price, as a function of its drivers.
///
/// Only lines that fall every month and have a price are part of it.
public struct MonthlyCost: Sendable {
    private let evaluation: Evaluation
    private let lines: [LineItem]

    /// The model.
    public var model: CostModel { evaluation.model }

    /// Why lines that fall every month have no price; they are no part of the cost.
    public let unpriced: [UnpricedReason]

    /// Prepares the function.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - parts: The parts of the bill that count; nil for all.
    public init(of model: CostModel, parts: Set<CostPart>? = nil) {
        let evaluation = Evaluation(of: model)
        self.evaluation = evaluation
        let monthly = model.lines.filter { line in
            line.recurrence == .monthly && parts?.contains(line.part) ?? true
        }
        lines = monthly.filter { evaluation.reasons[$0.id] == nil }
        unpriced = monthly.compactMap { evaluation.reasons[$0.id] }
    }

    /// The cost at some values of the drivers.
    ///
    /// - Parameters:
    ///   - drivers: A value for every driver.
    ///   - changed: Prices in the place of those of the model.
    /// - Throws: ``EstimationFailure``.
    /// - Returns: The sum of the lines, each rounded as in an estimate.
    public func amount(
        at drivers: [DriverID: Quantity],
        withPrices changed: [RateSlot: UnitPrice] = [:]
    ) throws(EstimationFailure) -> Money {
        let amounts = try evaluation.amounts(at: drivers, withPrices: changed).lines
        do { return try Money.total(of: lines.compactMap { amounts[$0.id] }) } catch {
            throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
        }
    }

    /// The cost of each line, compiled for many samples; its inputs are the drivers in their order.
    ///
    /// - Parameters:
    ///   - drivers: The drivers.
    ///   - price: Whether the total, which is the last result, is at list price or as contracted.
    /// - Throws: ``EvaluationFailure`` for a formula that names what the model does not have.
    /// - Returns: The program.
    public func program(
        over drivers: [DriverID],
        at price: PriceLevel = .list
    ) throws(EvaluationFailure) -> Program {
        let priced = model.lines.filter { evaluation.reasons[$0.id] == nil }
        let listed = Formula.sum(lines.map { .line($0.id) })
        let discounts = model.adjustments.filter { $0.recurrence == .monthly }.map(\.formula)
        let total = price == .list ? listed : listed - .sum(discounts)
        return try Program(
            priced.map { Program.Output($0.id, $0.formula) }
                + [Program.Output(LineID("total"), total)],
            drivers: drivers,
            rates: model.rates.map(\.slot)
        )
    }
}
