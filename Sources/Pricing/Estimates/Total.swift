import Formulas
public import Quantities

/// A sum of line items, which is a lower bound when some have no amount.
public struct Total: Sendable, Hashable {
    /// The sum of the amounts there are.
    public let amount: Spread<Money>

    /// How many lines have no amount, over several months in any of them.
    public let unpricedLines: Int

    /// How many lines there are.
    public let lines: Int

    /// Whether the true amount is higher than the sum by what could not be priced.
    public var isLowerBound: Bool { unpricedLines > 0 }

    /// The total of some lines.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(of lines: [EstimatedLine]) throws(ArithmeticFailure) {
        let amounts = lines.compactMap(\.outcome.amount)
        self.init(
            amount: Spread(
                low: try Money.total(of: amounts.map(\.low)),
                expected: try Money.total(of: amounts.map(\.expected)),
                high: try Money.total(of: amounts.map(\.high))
            ),
            unpricedLines: lines.count - amounts.count,
            lines: lines.count
        )
    }

    private init(amount: Spread<Money>, unpricedLines: Int, lines: Int) {
        self.amount = amount
        self.unpricedLines = unpricedLines
        self.lines = lines
    }

    /// The total of lines of several months; a line counts once, however often it falls.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    init(ofSeveralMonths lines: [EstimatedLine]) throws(ArithmeticFailure) {
        let each = try Total(of: lines)
        let unpriced = lines.filter { $0.outcome.amount == nil }
        self.init(
            amount: each.amount,
            unpricedLines: Set(unpriced.map(\.item.id)).count,
            lines: Set(lines.map(\.item.id)).count
        )
    }

    /// The total after an amount is taken off.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    private func less(_ deduction: Spread<Money>) throws(ArithmeticFailure) -> Total {
        Total(
            amount: try amount.minus(deduction),
            unpricedLines: unpricedLines,
            lines: lines
        )
    }

    /// The total after some deductions.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func less(_ deductions: [CloudCost.Deduction]) throws(ArithmeticFailure) -> Total {
        var total = self
        for deduction in deductions { total = try total.less(deduction.amount) }
        return total
    }

    /// Two totals together.
    public static func + (left: Total, right: Total) throws(ArithmeticFailure) -> Total {
        Total(
            amount: try left.amount.plus(right.amount),
            unpricedLines: left.unpricedLines + right.unpricedLines,
            lines: left.lines + right.lines
        )
    }
}
