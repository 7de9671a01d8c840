public import Quantities

/// A sum of line items, which is a lower bound when some have no amount.
public struct Total: Sendable, Hashable {
    /// The sum of the amounts there are.
    public let amount: Spread<Money>

    /// How many lines have no amount.
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

    /// The total a number of times.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func times(_ count: Int) throws(ArithmeticFailure) -> Total {
        Total(
            amount: try amount.map { money throws(ArithmeticFailure) in try money * count },
            unpricedLines: unpricedLines,
            lines: lines
        )
    }

    /// The total after an amount is taken off.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func less(_ deduction: Spread<Money>) throws(ArithmeticFailure) -> Total {
        Total(
            amount: Spread(
                low: try amount.low - deduction.low,
                expected: try amount.expected - deduction.expected,
                high: try amount.high - deduction.high
            ),
            unpricedLines: unpricedLines,
            lines: lines
        )
    }

    /// Two totals together.
    public static func + (left: Total, right: Total) throws(ArithmeticFailure) -> Total {
        Total(
            amount: Spread(
                low: try left.amount.low + right.amount.low,
                expected: try left.amount.expected + right.amount.expected,
                high: try left.amount.high + right.amount.high
            ),
            unpricedLines: left.unpricedLines + right.unpricedLines,
            lines: left.lines + right.lines
        )
    }
}
