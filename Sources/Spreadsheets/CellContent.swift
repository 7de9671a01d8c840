public import Quantities

/// What stands in a cell.
public enum CellContent: Sendable, Hashable {
    /// Nothing but its style.
    case empty
    /// A text, which is never read as a formula.
    case text(String)
    /// A text that leads to a web address.
    case link(String, address: String)
    /// A number.
    case number(Quantity)
    /// A formula without its equals sign, and what it comes to: programs that do not calculate show
    /// that, and others until they do.
    case formula(String, Result)

    /// What a formula comes to.
    public enum Result: Sendable, Hashable {
        /// A number.
        case number(Quantity)
        /// A text.
        case text(String)
    }
}
