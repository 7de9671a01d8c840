public import Quantities

/// The days on which an offering's life changes; nil for what is not known.
public struct Lifecycle: Sendable, Hashable {
    /// It can be bought from this day on.
    public let released: CalendarDate?

    /// It is called legacy from this day on: no new customers, no improvements.
    public let legacy: CalendarDate?

    /// It is kept up at another price from this day on.
    public let extendedAccess: CalendarDate?

    /// It can be bought no longer from this day on.
    public let endOfLife: CalendarDate?

    /// Creates a lifecycle.
    public init(
        released: CalendarDate? = nil,
        legacy: CalendarDate? = nil,
        extendedAccess: CalendarDate? = nil,
        endOfLife: CalendarDate? = nil
    ) {
        self.released = released
        self.legacy = legacy
        self.extendedAccess = extendedAccess
        self.endOfLife = endOfLife
    }
}
