/// What a driver counts.
public enum DriverUnit: Sendable, Hashable {
    /// A share of a whole, written with a percent sign and kept as a ratio.
    case share
    /// A factor without a unit.
    case factor
    /// A number of things; the plural name, such as `tokens`.
    case count(String)
    /// US dollars.
    case dollars
}
