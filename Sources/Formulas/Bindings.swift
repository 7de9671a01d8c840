public import Quantities

/// The values that a formula is evaluated with.
public struct Bindings: Sendable {
    /// The value of each driver.
    public var drivers: [DriverID: Quantity]

    /// The rate in each slot.
    public var rates: [RateSlot: UnitPrice]

    /// The amount of each line item that has been evaluated, in dollars.
    public var lines: [LineID: Quantity]

    /// Creates bindings.
    public init(
        drivers: [DriverID: Quantity] = [:],
        rates: [RateSlot: UnitPrice] = [:],
        lines: [LineID: Quantity] = [:]
    ) {
        self.drivers = drivers
        self.rates = rates
        self.lines = lines
    }
}
