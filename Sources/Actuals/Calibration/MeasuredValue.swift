import Quantities
import Scenarios

/// A value over several months: of all of them, and of those in which it was least and most.
///
/// An estimate multiplies a number by a volume, so what it needs is the mean of a month; its low and
/// its high case are therefore months, and not single requests.
enum MeasuredValue {
    /// What there is of something for each of something else.
    ///
    /// - Returns: The whole divided by the whole; nil where a month has nothing to divide by.
    static func ratio(
        _ parts: [(amount: Quantity, count: Quantity)]
    ) throws(ArithmeticFailure) -> Spread<Quantity>? {
        guard parts.allSatisfy({ $0.count > .zero }) else { return nil }
        let each = try parts.map { part throws(ArithmeticFailure) in try part.amount / part.count }
        let amount = try Quantity.sum(of: parts.map(\.amount))
        return try spread(of: each) { () throws(ArithmeticFailure) in
            try amount / .sum(of: parts.map(\.count))
        }
    }

    /// What happens in a month.
    ///
    /// - Returns: The mean of the months; nil without any.
    static func mean(of months: [Quantity]) throws(ArithmeticFailure) -> Spread<Quantity>? {
        try spread(of: months) { () throws(ArithmeticFailure) in
            try .sum(of: months) / Quantity(months.count)
        }
    }

    private static func spread(
        of each: [Quantity],
        _ expected: () throws(ArithmeticFailure) -> Quantity
    ) throws(ArithmeticFailure) -> Spread<Quantity>? {
        guard let low = each.min(), let high = each.max() else { return nil }
        return Spread(low: low, expected: try expected(), high: high)
    }
}

extension NumberKey {
    /// A measured value as it is written: a share to a hundredth of a percent, a number from 1 on to
    /// two decimals, and a smaller one to six.
    func rounded(_ value: Spread<Quantity>) throws(ArithmeticFailure) -> Spread<Quantity> {
        let digits = unit == .share ? 4 : value.expected >= .one ? 2 : 6
        return try value.map { number throws(ArithmeticFailure) in
            try number.rounded(toFractionDigits: digits)
        }
    }
}
