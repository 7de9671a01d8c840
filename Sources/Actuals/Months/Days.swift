public import Quantities

/// How much of a month its usage covers.
public struct Days: Sendable, Hashable {
    /// The days up to the last one with usage.
    public let seen: Int

    /// All days of the month.
    public let all: Int
}

extension CalendarMonth {
    /// How many months later another one is; below nought for an earlier one.
    public func months(until other: CalendarMonth) -> Int {
        (other.year - year) * 12 + other.month - month
    }

    /// How many days it has.
    var dayCount: Int { firstDay.days(until: advanced(by: 1).firstDay) }

    /// Its last day.
    var lastDay: CalendarDate {
        CalendarDate(year: year, month: month, day: dayCount) ?? firstDay
    }
}
