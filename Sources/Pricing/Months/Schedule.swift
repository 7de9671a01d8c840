public import Quantities
import Scenarios

/// The months that a cost model is looked at over, and the rates that they have.
///
/// A month has the rates that are in force on its first day.
public struct Schedule: Sendable {
    /// The first month.
    public let start: CalendarMonth

    /// How many months there are, at least 36.
    public let months: Int

    /// The stretches of months with the same rates, in order and from the first month on; none
    /// where the model's own rates hold throughout.
    public let stretches: [Stretch]

    /// Months in a row with the same rates.
    public struct Stretch: Sendable {
        /// The first of them, from 1.
        public let firstMonth: Int

        /// The cost model with their rates.
        public let model: CostModel
    }

    init(of scenario: Scenario, asOf: CalendarDate, stretches: [Stretch] = []) {
        start = scenario.horizon.start ?? CalendarMonth(containing: asOf).advanced(by: 1)
        months = scenario.horizon.months
        self.stretches = stretches
    }

    /// The calendar month of a month counted from 1.
    public func month(_ number: Int) -> CalendarMonth { start.advanced(by: number - 1) }
}
