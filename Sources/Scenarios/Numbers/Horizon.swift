public import Quantities

/// The months that a scenario looks at.
public struct Horizon: Sendable, Hashable {
    /// The months that every report looks at.
    public static let shortest = 36

    /// The most months that a scenario may look at.
    public static let longest = 120

    /// The first month; nil for the one after the day whose rates are in force.
    public let start: CalendarMonth?

    /// How many months there are, from ``shortest`` to ``longest``.
    public let months: Int

    /// Creates a horizon.
    ///
    /// - Parameters:
    ///   - start: The first month; nil for the one after the day whose rates are in force.
    ///   - months: How many months the author asks for; fewer than ``shortest`` are shown as many.
    public init(start: CalendarMonth? = nil, months: Int = Horizon.shortest) {
        self.start = start
        self.months = min(max(months, Horizon.shortest), Horizon.longest)
    }
}
