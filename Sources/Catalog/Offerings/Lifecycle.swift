public import Quantities

/// Where an offering is in its life, and the days on which that changes where they are known.
public struct Lifecycle: Sendable, Hashable {
    /// Where it is.
    public let status: LifecycleStatus

    /// The first day on which it was sold.
    public let launched: CalendarDate?

    /// The day from which it counts as deprecated.
    public let deprecated: CalendarDate?

    /// The day before which it will be sold in any case.
    public let endOfLifeNotBefore: CalendarDate?

    /// The first day on which it is no longer sold.
    public let endOfLife: CalendarDate?

    /// Whether a day is one on which it is no longer sold: it has ended and no later day is named.
    public func isOver(on day: CalendarDate) -> Bool {
        endOfLife.map { $0 <= day } ?? (status == .endOfLife)
    }

    /// That it is over, in words that follow a name, such as "has not been sold since 2026-12-31".
    public var ending: String {
        endOfLife.map { "has not been sold since \($0)" } ?? "is no longer sold"
    }

    /// Creates a lifecycle.
    public init(
        status: LifecycleStatus,
        launched: CalendarDate? = nil,
        deprecated: CalendarDate? = nil,
        endOfLifeNotBefore: CalendarDate? = nil,
        endOfLife: CalendarDate? = nil
    ) {
        self.status = status
        self.launched = launched
        self.deprecated = deprecated
        self.endOfLifeNotBefore = endOfLifeNotBefore
        self.endOfLife = endOfLife
    }
}
