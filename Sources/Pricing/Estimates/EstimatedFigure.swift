public import Quantities

/// A derived figure with its value in each case.
public struct EstimatedFigure: Sendable {
    /// The figure.
    public let figure: DerivedFigure

    /// Its value; nil where it has none, such as a ratio to nothing.
    public let value: Spread<Quantity>?

    /// Creates an estimated figure.
    public init(figure: DerivedFigure, value: Spread<Quantity>?) {
        self.figure = figure
        self.value = value
    }
}
