package import Quantities

extension UnitPrice {
    /// Whether one unit costs as much as at another price: 3.00 for 1,000,000 is 0.003 for 1,000.
    package func costsSame(as other: UnitPrice) -> Bool {
        do {
            return try perUnit == other.perUnit
        } catch {
            return self == other
        }
    }
}
