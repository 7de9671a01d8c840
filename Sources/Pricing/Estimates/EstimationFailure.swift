public import Formulas

/// A line item whose arithmetic has no result, such as a number beyond every range.
public struct EstimationFailure: Error, Sendable, Hashable {
    /// The line item.
    public let line: LineID

    /// What the arithmetic says.
    public let failure: EvaluationFailure

    /// Creates an estimation failure.
    public init(line: LineID, failure: EvaluationFailure) {
        self.line = line
        self.failure = failure
    }
}
