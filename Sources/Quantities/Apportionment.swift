/// Amounts of a table brought to the precision at which they are printed, so that the table foots.
///
/// The total is the exact total, rounded; the rows are rounded by largest remainder against it,
/// so that the printed rows add up to the printed total and none is off by more than one unit of
/// the last printed place.
public struct Apportionment: Sendable, Hashable {
    /// The total as printed.
    public let total: Money

    /// The rows as printed, in the order given.
    public let rows: [Money]

    /// Apportions the exact total of the rows.
    ///
    /// - Parameters:
    ///   - rows: The exact amounts.
    ///   - digits: The number of decimals in print, 0 to 12.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(of rows: [Money], toFractionDigits digits: Int) throws(ArithmeticFailure) {
        let exact = try Money.total(of: rows)
        try self.init(
            of: rows,
            printedTotal: exact.rounded(toFractionDigits: digits),
            toFractionDigits: digits
        )
    }

    /// Apportions a total that is already fixed, such as a group's share of a larger table.
    ///
    /// - Parameters:
    ///   - rows: The exact amounts; their sum is within one unit of `printedTotal`.
    ///   - printedTotal: The total as printed.
    ///   - digits: The number of decimals in print, 0 to 12.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(
        of rows: [Money],
        printedTotal: Money,
        toFractionDigits digits: Int
    ) throws(ArithmeticFailure) {
        let step = Int128.powerOfTen(Money.scale - digits)
        var counts: [Int128] = []
        for row in rows {
            counts.append(try FixedPoint.product(row.units, 1, dividedBy: step, .down))
        }
        let missing = printedTotal.units / step - counts.reduce(0, +)
        let byRemainder = rows.indices.sorted { left, right in
            let first = rows[left].units - counts[left] * step
            let second = rows[right].units - counts[right] * step
            return first == second ? left < right : first > second
        }
        for index in byRemainder.prefix(Int(max(0, missing))) { counts[index] += 1 }
        total = printedTotal
        self.rows = counts.map { Money(units: $0 * step) }
    }
}
