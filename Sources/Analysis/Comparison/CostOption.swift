import Catalog
public import Formulas
public import Pricing
public import Quantities
public import Scenarios

/// A way to buy something, with what a month of it costs as one number goes up.
public struct CostOption: Sendable {
    /// What people call it.
    public let name: String

    /// How it was compiled.
    public var model: CostModel { cost.model }

    /// Why parts of it have no price; without any its cost is whole.
    public var unpriced: [UnpricedReason] { cost.unpriced }

    /// The inputs that follow from the number that goes up, as formulas over the driver `x`.
    public let settings: [DriverID: Formula]

    /// The parts of the bill that count.
    public let parts: Set<CostPart>

    /// The share of the cost that counts.
    public let factor: Quantity

    private let cost: MonthlyCost
    private let values: [DriverID: Quantity]

    /// The number that goes up, as a driver of the settings.
    static let variable = Formula.driver(DriverID("x"))

    /// Creates an option.
    ///
    /// - Parameters:
    ///   - name: What people call it.
    ///   - model: What it costs; inputs that are not set stand at their expected values.
    ///   - settings: The inputs that follow from the number that goes up, as formulas over
    ///     ``variable``.
    ///   - parts: The parts of the bill that count.
    ///   - factor: The share of the cost that counts.
    init(
        _ name: String,
        _ model: CostModel,
        setting settings: [DriverID: Formula] = [:],
        parts: Set<CostPart>,
        times factor: Quantity = .one
    ) {
        self.name = name
        cost = MonthlyCost(of: model, parts: parts)
        values = Dictionary(
            model.drivers.map { ($0.id, $0.assumption.value.expected) },
            uniquingKeysWith: { first, _ in first }
        )
        self.settings = settings
        self.parts = parts
        self.factor = factor
    }

    /// What a month costs at a value of the number that goes up.
    ///
    /// - Throws: ``EstimationFailure``.
    public func cost(at number: Quantity) throws(EstimationFailure) -> Money {
        let bindings = Bindings(drivers: [DriverID("x"): number])
        var drivers = values
        do throws(EvaluationFailure) {
            for (id, formula) in settings { drivers[id] = try formula.value(with: bindings) }
        } catch { throw EstimationFailure(line: LineID("x"), failure: error) }
        let amount = try cost.amount(at: drivers)
        guard factor != .one else { return amount }
        do throws(ArithmeticFailure) { return Money(rounding: try amount.dollars() * factor) } catch
        { throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error)) }
    }
}
