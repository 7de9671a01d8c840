/// Why an exact calculation has no result.
public enum ArithmeticFailure: Error, Sendable, Hashable {
    /// The result is too large for its type.
    case overflow
    /// The divisor is zero, or a multiple to round to is not positive.
    case divisionByZero
}
