public import Diagnostics
public import Quantities

/// How long before a day a source was read that rates in force on that day rest on.
public struct SourceAge: Sendable, Hashable {
    /// The source, the last to be read for its rates.
    public let source: Source

    /// How many rates in force rest on it, at least 1.
    public let rates: Int

    /// The day that is priced.
    public let day: CalendarDate

    /// The days between; below nought for a source that was read later.
    public var days: Int { source.readOn.days(until: day) }

    /// A warning, `stale-rate`, where the source was read more than some days before.
    public func problem(after limit: Int) -> Diagnostic? {
        guard days > limit else { return nil }
        let rests = rates == 1 ? "1 rate rests" : "\(rates) rates rest"
        return Diagnostic(
            .warning,
            code: "stale-rate",
            "\(rests) on \(source.id), which was read on \(source.readOn), \(days) days"
                + " before \(day)",
            inFile: nil,
            help: "read \(source.url) again, or a newer source, and add a release"
        )
    }
}
