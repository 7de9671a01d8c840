public import Formulas
public import Quantities

/// How a factor of the formulas goes on from month to month.
public struct GrowthCurve: Sendable {
    /// The driver that is the factor; 1 in the first month.
    public let factor: DriverID

    /// How it goes on.
    public let course: Course

    /// How a factor goes on.
    public enum Course: Sendable {
        /// By a share of the month before.
        case monthly(Formula)
        /// By steps, in the order of their months.
        case steps([Step])
    }

    /// What a factor is from a month on.
    public struct Step: Sendable {
        /// The month.
        public let month: Int

        /// The factor.
        public let value: Formula
    }

    /// The factor in a month.
    ///
    /// Growth by a share is compounded month by month, each time rounded half to even at 10⁻¹⁸.
    ///
    /// - Parameters:
    ///   - month: The month, from 1.
    ///   - bindings: The values of the drivers.
    /// - Returns: The factor.
    /// - Throws: ``EvaluationFailure``.
    public func value(
        inMonth month: Int,
        with bindings: Bindings
    ) throws(EvaluationFailure) -> Quantity {
        switch course {
        case .monthly(let growth):
            let each = try (1 + growth).value(with: bindings)
            var factor = Quantity.one
            do throws(ArithmeticFailure) {
                for _ in 1..<max(month, 1) { factor = try factor * each }
            } catch { throw .arithmetic(error) }
            return factor
        case .steps(let steps):
            return try steps.last { $0.month <= month }?.value.value(with: bindings) ?? .one
        }
    }
}
