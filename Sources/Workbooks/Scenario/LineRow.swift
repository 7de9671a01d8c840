import Formulas
import Pricing
import Scenarios

/// A line item of one or several versions.
struct LineRow {
    /// Which list of the bill it stands in.
    enum Kind {
        case billed
        case tokenOnly
        case adjustment
    }

    /// The line as the first version that has it states it.
    let item: LineItem

    let kind: Kind

    /// What formulas call its amount.
    let cost: String

    /// What formulas call its quantity.
    let quantity: String
}

/// A derived figure of one or several versions.
struct FigureRow {
    /// The figure as the first version that has it states it.
    let figure: DerivedFigure

    /// What formulas call it.
    let name: String
}
