import Formulas
public import Quantities
import Scenarios

/// What a cost model comes to with every driver at its expected value, at list price: the amounts
/// of an estimate's expected case, without its other cases and without the months to come.
public struct ExpectedCost: Sendable, Hashable {
    /// What falls every month, of the lines that have a price.
    public let monthly: Money

    /// What falls once, of the lines that have a price.
    public let oneTime: Money

    /// Evaluates a model.
    ///
    /// - Throws: ``EstimationFailure`` for a line whose arithmetic has no result.
    public init(of model: CostModel) throws(EstimationFailure) {
        let amounts = try Evaluation(of: model).amounts(at: model.expectedDrivers).lines
        do {
            func total(_ recurrence: Recurrence) throws(ArithmeticFailure) -> Money {
                let lines = model.lines.filter { $0.recurrence == recurrence }
                return try Money.total(of: lines.compactMap { amounts[$0.id] })
            }
            monthly = try total(.monthly)
            oneTime = try total(.oneTime)
        } catch {
            throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
        }
    }
}

extension CostModel {
    /// Every driver at its expected value.
    var expectedDrivers: [DriverID: Quantity] {
        Dictionary(
            drivers.map { ($0.id, $0.assumption.value.expected) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
