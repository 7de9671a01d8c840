/// How a result is brought to its last place.
///
/// Amounts are rounded half to even when they are computed and half away from zero when they
/// are printed; nothing else in Ratebook rounds.
public enum RoundingRule: Sendable {
    /// To the nearest; a tie goes to the even neighbour.
    case halfToEven
    /// To the nearest; a tie goes away from zero. This is what people call half up.
    case halfAwayFromZero
    /// Towards negative infinity.
    case down
    /// Towards positive infinity.
    case up
}

extension RoundingRule {
    /// Whether a quotient's magnitude grows by one for what the division left over.
    ///
    /// - Parameters:
    ///   - remainder: What the division of the magnitudes left, below `divisor`.
    ///   - divisor: The magnitude of the divisor, above zero.
    ///   - isOdd: Whether the truncated quotient is odd.
    ///   - isNegative: Whether the true quotient is below zero.
    /// - Returns: True where the rule leads away from zero.
    func increments(
        remainder: UInt128,
        divisor: UInt128,
        isOdd: Bool,
        isNegative: Bool
    ) -> Bool {
        guard remainder != 0 else { return false }
        let rest = divisor - remainder
        switch self {
        case .halfToEven: return remainder == rest ? isOdd : remainder > rest
        case .halfAwayFromZero: return remainder >= rest
        case .down: return isNegative
        case .up: return !isNegative
        }
    }
}
