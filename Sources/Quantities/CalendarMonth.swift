/// A month of the Gregorian calendar.
public struct CalendarMonth: Sendable, Hashable {
    /// The year, 1 to 9999.
    public let year: Int

    /// The month of the year, 1 to 12.
    public let month: Int

    /// The month that a day belongs to.
    public init(containing date: CalendarDate) {
        year = date.year
        month = date.month
    }

    /// Reads a month such as `2026-12`; nil for anything else.
    public init?(parsing text: String) {
        guard let first = CalendarDate(parsing: text + "-01") else { return nil }
        self.init(containing: first)
    }

    private init(index: Int) {
        let known = min(max(index, 12), 9999 * 12 + 11)
        year = known / 12
        month = known % 12 + 1
    }

    /// The first day of the month.
    public var firstDay: CalendarDate { CalendarDate(firstOf: self) }

    /// The month so many months later; the calendar ends with December 9999.
    public func advanced(by months: Int) -> CalendarMonth {
        CalendarMonth(index: year * 12 + month - 1 + months)
    }
}

extension CalendarMonth: CustomStringConvertible {
    /// The month as `2026-12`.
    public var description: String { String(firstDay.description.dropLast(3)) }
}
