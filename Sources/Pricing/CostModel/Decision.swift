public import Formulas
public import Quantities

/// A choice of formulas that was made by a number when a model was compiled.
///
/// Which lines a model has, and by which formulas they follow, depends on a few sizes: a prefix
/// that is too short is not cached, a request above a limit has another price. The model holds as
/// long as each of these sizes stays on its side of the limit.
public struct Decision: Sendable {
    /// The size.
    public let size: Formula

    /// Where the model changes.
    public let limit: Quantity

    /// Whether a size at the limit belongs to those above it, and not to those below.
    public let isAboveAtLimit: Bool

    /// Whether all sizes of a range are on one side.
    public func isClear(of sizes: ClosedRange<Quantity>) -> Bool {
        isAbove(sizes.lowerBound) == isAbove(sizes.upperBound)
    }

    private func isAbove(_ size: Quantity) -> Bool {
        isAboveAtLimit ? size >= limit : size > limit
    }
}
