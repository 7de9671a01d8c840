public import Formulas
public import Quantities

/// How a factor of the formulas goes on from month to month.
public struct GrowthCurve: Sendable {
    /// The driver that is the factor.
    public let factor: DriverID

    /// What the factor says of the size.
    public let meaning: Meaning

    /// How the size goes on.
    public let course: Course

    /// What a factor says of a size.
    public enum Meaning: Sendable {
        /// The size against that of the first month.
        case level
        /// The share of the size that the month added; none in the first month, or where it
        /// shrinks.
        case added
    }

    /// How a size goes on.
    public enum Course: Sendable {
        /// By a share of the month before.
        case monthly(Formula)
        /// By steps, in the order of their months.
        case steps([Step])
    }

    /// What a size is from a month on, against that of the first month.
    public struct Step: Sendable {
        /// The month.
        public let month: Int

        /// The size.
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
        let level = try level(inMonth: month, with: bindings)
        switch meaning {
        case .level: return level
        case .added:
            let before = month > 1 ? try self.level(inMonth: month - 1, with: bindings) : level
            guard level > before else { return .zero }
            do { return try (level - before) / level } catch { throw .arithmetic(error) }
        }
    }

    private func level(
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
