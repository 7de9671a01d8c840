/// The time that a volume is stated for.
public enum VolumePeriod: String, Sendable, Hashable, CaseIterable {
    /// An hour, of those in a month.
    case hour
    /// A day, of the 24-hour days in a month.
    case day
    /// A day from Monday to Friday: 260 a year, holidays not taken off.
    case workday
    /// A week, of the 7-day weeks in a month.
    case week
    /// A month.
    case month
    /// A year of twelve months.
    case year

    /// The period as it follows a number: `a day`.
    public var phrase: String { self == .hour ? "an hour" : "a \(rawValue)" }
}
