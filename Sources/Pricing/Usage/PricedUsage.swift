public import Catalog
public import Quantities

/// What a usage costs, line by line.
public struct PricedUsage: Sendable, Hashable {
    /// One meter of a usage with its cost.
    public struct Line: Sendable, Hashable {
        /// What is counted.
        public let meter: MeterID

        /// How many units, at least 1.
        public let units: Int

        /// The rate.
        public let rate: Rate

        /// The units at the rate in dollars, exact to 18 decimals.
        public let cost: Quantity

        /// Creates a line.
        public init(meter: MeterID, units: Int, rate: Rate, cost: Quantity) {
            self.meter = meter
            self.units = units
            self.rate = rate
            self.cost = cost
        }
    }

    /// The lines, in the order of the usage; a count of 0 has none.
    public let lines: [Line]

    /// The sum of the lines in dollars.
    public let cost: Quantity

    /// Adds up some lines.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(_ lines: [Line]) throws(ArithmeticFailure) {
        var sum = Quantity.zero
        for line in lines { sum = try sum + line.cost }
        self.lines = lines
        cost = sum
    }
}
