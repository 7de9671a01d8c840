public import Formulas
public import Quantities
public import Scenarios

/// A cost model with its amounts in the low, the expected and the high case.
///
/// The low case is not every number at its low end: each driver stands at the end that makes the
/// first year cheaper, so that a higher cache hit rate belongs to the low case. The high case is
/// the other corner.
public struct Estimate: Sendable {
    /// The cost model.
    public let model: CostModel

    /// The value of every driver in each case.
    public let drivers: [DriverID: Spread<Quantity>]

    /// The line items with their amounts.
    public let lines: [EstimatedLine]

    /// The line items of a token-only estimate with their amounts.
    public let tokenOnly: [EstimatedLine]

    /// The derived figures with their values.
    public let figures: [EstimatedFigure]

    /// What negotiated discounts take off, with their amounts.
    public let adjustments: [EstimatedLine]

    /// How many units of work there are a month; nil without a workload.
    public let volume: Spread<Quantity>?

    /// How many of each further unit there are a month, in the order of the model.
    public let furtherVolumes: [Spread<Quantity>]

    /// The months to come with their lines.
    public let months: [EstimatedMonth]

    /// The sum of the lines that fall with a recurrence.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func total(_ recurrence: Recurrence) throws(ArithmeticFailure) -> Total {
        try Total(of: lines.filter { $0.item.recurrence == recurrence })
    }

    /// The sum of the lines of a part of the bill that fall every month.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func monthlyTotal(of part: CostPart) throws(ArithmeticFailure) -> Total {
        try Total(of: lines.filter { $0.item.recurrence == .monthly && $0.item.part == part })
    }

    /// What a token-only estimate would say for a month.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func tokenOnlyTotal() throws(ArithmeticFailure) -> Total {
        try Total(of: tokenOnly)
    }

    /// The months to come with their totals.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func projection() throws(ArithmeticFailure) -> MonthlyProjection {
        try MonthlyProjection(of: self)
    }

    /// What the first months cost at list price, with what falls once.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func total(overMonths months: Int) throws(ArithmeticFailure) -> Total {
        try projection().cost(ofMonths: 1...months).total
    }
}
