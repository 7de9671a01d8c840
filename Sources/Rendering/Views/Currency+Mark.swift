import Quantities

extension Currency {
    /// What stands before an amount.
    var mark: String { self == .usDollar ? "$" : code + "\u{A0}" }
}
