import Formulas

/// An expression as it was read.
struct ParsedExpression {
    /// The formula over parameters that are numbers of their own.
    let formula: Formula

    /// What it counts.
    let unit: ExpressionUnit

    /// The parameters that it names, each once, in order.
    let parameters: [String]
}

extension ParsedExpression {
    /// What the name of a parameter stands for that is a number of its own.
    init(parameter: String, unit: ExpressionUnit) {
        self.init(formula: .driver(DriverID(parameter)), unit: unit, parameters: [])
    }
}
