public import Quantities

/// Prices over time, each of which holds until the next: a line with steps for each series.
public struct StepChart: Sendable, Hashable {
    /// One price over time.
    public struct Series: Sendable, Hashable {
        /// What it is the price of, as short as the other series allow.
        public let name: [Inline]

        /// The prices, from the earliest day to the latest; at least one.
        public let points: [Point]

        /// Creates a series.
        public init(name: [Inline], points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// A price from a day on.
    public struct Point: Sendable, Hashable {
        /// The first day.
        public let day: CalendarDate

        /// The price; nil where there is none from that day on.
        public let price: UnitPrice?

        /// Creates a point.
        public init(_ day: CalendarDate, _ price: UnitPrice?) {
            self.day = day
            self.price = price
        }
    }

    /// The series, at most five; all are prices of the same unit.
    public let series: [Series]

    /// The day up to which the last prices are drawn.
    public let end: CalendarDate

    /// Creates a chart.
    public init(series: [Series], end: CalendarDate) {
        self.series = series
        self.end = end
    }
}
