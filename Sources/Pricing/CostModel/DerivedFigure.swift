public import Formulas
public import Scenarios

/// A number that follows from the drivers and that a reader would ask for, such as how many times
/// the visible tokens an agent consumes.
///
/// It is shown beside the assumptions. Formulas of lines may name it instead of spelling it out.
public struct DerivedFigure: Sendable {
    /// Its name, such as `runs.amplification`, unique in the model.
    public let id: FigureID

    /// What it belongs to, as people call it.
    public let part: String

    /// What it is, in a few words.
    public let label: String

    /// What it counts.
    public let unit: DriverUnit

    /// How it follows.
    public let formula: Formula

    /// Creates a derived figure.
    public init(id: FigureID, part: String, label: String, unit: DriverUnit, formula: Formula) {
        self.id = id
        self.part = part
        self.label = label
        self.unit = unit
        self.formula = formula
    }
}
