import Catalog
import Quantities
import UsageTables

/// How many requests some usage had, where what counted them saw the same tokens.
struct RequestCount {
    /// How many; nil where nobody counted them, or saw other tokens.
    let requests: Quantity?

    /// Counts requests.
    ///
    /// - Parameters:
    ///   - counted: The lines that count requests.
    ///   - rows: The lines that say what was used. Where they are other ones, their tokens may be
    ///     a fiftieth more or less than those that were counted.
    /// - Throws: ``ArithmeticFailure``.
    init(_ counted: [UsageRow], beside rows: [UsageRow]) throws(ArithmeticFailure) {
        let groups = Dictionary(counted.map { ($0.group, $0.requests) }) { first, _ in first }
        let total = groups.values.compactMap(\.self).reduce(0, +)
        let seen = try RequestCount.tokens(of: counted)
        let used = try RequestCount.tokens(of: rows)
        let (more, less) = try (seen - used, used - seen)
        let isSame = try max(more, less) * Quantity(50) <= used
        requests = total > 0 && isSame ? Quantity(total) : nil
    }

    /// The count beside that of the estimate; nil where either is not known.
    func sides(estimated: Quantity) -> Sides<Quantity>? {
        guard let requests, estimated > .zero else { return nil }
        return Sides(estimated, requests)
    }

    private static func tokens(of rows: [UsageRow]) throws(ArithmeticFailure) -> Quantity {
        try .sum(of: rows.filter { $0.unit.hasSuffix("tokens") }.compactMap(\.quantity))
    }
}
