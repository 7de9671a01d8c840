public import Formulas

/// How a number follows from parameters, as an author wrote it.
public struct Expression: Sendable, Hashable {
    /// The formula over parameters that are numbers of their own.
    public let formula: Formula

    /// The parameters that it names, also those that are expressions themselves, in order.
    public let parameters: [String]

    /// Creates an expression.
    public init(formula: Formula, parameters: [String]) {
        self.formula = formula
        self.parameters = parameters
    }
}
