public import Quantities

/// Why a formula has no value.
public enum EvaluationFailure: Error, Sendable, Hashable {
    /// The arithmetic has no result.
    case arithmetic(ArithmeticFailure)
    /// A driver has no value.
    case unboundDriver(DriverID)
    /// A slot has no rate.
    case unboundRate(RateSlot)
    /// A line item has no amount, or stands later.
    case unboundLine(LineID)
}
