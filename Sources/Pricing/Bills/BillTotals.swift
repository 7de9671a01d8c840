public import Quantities
import Scenarios

/// The totals of a bill: what could be compared, and apart from it what could not.
public struct BillTotals: Sendable, Hashable {
    /// What the compared lines cost by the catalog, in dollars.
    public private(set) var computed = Quantity.zero

    /// What the bill says of the same lines, in dollars.
    public private(set) var compared = Quantity.zero

    /// What the bill says of the lines that could not be computed, in dollars.
    public private(set) var apart = Quantity.zero

    /// Adds up some lines.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(_ lines: [CheckedBillLine]) throws(ArithmeticFailure) {
        for line in lines {
            if let cost = line.cost {
                computed = try computed + cost
                compared = try compared + line.line.cost.value
            } else {
                apart = try apart + line.line.cost.value
            }
        }
    }

    /// How much of the bill is compared, to a tenth of a percent: `97.3%`.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public var shareText: String {
        get throws(ArithmeticFailure) {
            let all = try compared + apart
            guard all > .zero else { return "0.0%" }
            let share = try (compared * Quantity(100)) / all
            // What is not all is never shown as all.
            let rounded = try share.rounded(toFractionDigits: 1)
            let shown =
                rounded == Quantity(100) && apart > .zero
                ? try Quantity(999) / Quantity(10) : rounded
            return shown.decimalText(minimumFractionDigits: 1) + "%"
        }
    }
}
