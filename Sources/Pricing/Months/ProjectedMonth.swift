public import Quantities

/// One of the months to come.
public struct ProjectedMonth: Sendable {
    /// Its number, from 1.
    public let number: Int

    /// Which month it is.
    public let month: CalendarMonth

    /// What it costs.
    public let cost: ProjectedCost
}
