/// The days on which something holds: the first day belongs to it, the end does not.
public struct EffectivePeriod: Sendable, Hashable {
    /// The first day.
    public let start: CalendarDate

    /// The first day on which it no longer holds; nil for an open end.
    public let end: CalendarDate?

    /// Creates a period; nil when it would hold on no day.
    public init?(from start: CalendarDate, until end: CalendarDate? = nil) {
        if let end, end <= start { return nil }
        self.start = start
        self.end = end
    }

    /// The days that belong to this period and to another one; nil where there are none.
    public func overlap(with other: EffectivePeriod) -> EffectivePeriod? {
        let ends = [end, other.end].compactMap { $0 }
        return EffectivePeriod(from: max(start, other.start), until: ends.min())
    }

    /// Whether a day belongs to the period.
    public func contains(_ date: CalendarDate) -> Bool {
        guard let end else { return start <= date }
        return start <= date && date < end
    }
}
