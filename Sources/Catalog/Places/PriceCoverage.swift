public import Quantities

/// Which of the ways to call a model that were to be had on a day have a price.
///
/// A way is a model, a region that a request comes from, and a scope. It has a price where one unit
/// of what goes in has one in the standard tier; for a model that is sold by nothing that goes in,
/// such as a maker of images, a unit of what comes out.
public struct PriceCoverage: Sendable, Hashable {
    /// The day on which somebody looked what was to be had where.
    public let snapshotDay: CalendarDate

    /// How many ways there were.
    public let available: Int

    /// The ways without a price, by platform, offering and scope.
    public let gaps: [PriceGap]

    /// Creates a coverage.
    public init(snapshotDay: CalendarDate, available: Int, gaps: [PriceGap]) {
        self.snapshotDay = snapshotDay
        self.available = available
        self.gaps = gaps
    }

    /// How many of the ways have a price.
    public var priced: Int { available - gaps.reduce(0) { $0 + $1.regions.count } }

    /// How many of a thousand ways have a price, rounded down; 1000 where there are none.
    public var permille: Int { available == 0 ? 1000 : priced * 1000 / available }
}
