public import Diagnostics
public import Quantities

/// How long ago the sources of rates may have been read, seen from the day that is priced.
public enum FreshnessLaw {
    /// The days after which a rate counts as stale.
    public static let limit = 180

    /// One warning, `stale-rate`, for each source that was the last to be read for some rate in
    /// force, too long ago.
    ///
    /// - Parameters:
    ///   - catalog: The catalog.
    ///   - day: The day that is priced; never the day of the clock.
    /// - Returns: The warnings, by source.
    public static func problems(in catalog: RateCatalog, asOf day: CalendarDate) -> [Diagnostic] {
        let sources = catalog.vocabulary.sources
        let newest = catalog.rates(on: day)
            .compactMap { rate in
                rate.sources.compactMap { sources[$0] }
                    .max { ($0.readOn, $0.id) < ($1.readOn, $1.id) }
            }
        return Dictionary(grouping: newest, by: \.id).sorted { $0.key < $1.key }
            .compactMap { id, uses in
                guard let source = uses.first else { return nil }
                let age = source.readOn.days(until: day)
                guard age > limit else { return nil }
                let rates = uses.count == 1 ? "1 rate rests" : "\(uses.count) rates rest"
                return Diagnostic(
                    .warning,
                    code: "stale-rate",
                    "\(rates) on \(id), which was read on \(source.readOn), \(age) days"
                        + " before \(day)",
                    inFile: nil,
                    help: "read \(source.url) again, or a newer source, and add a release"
                )
            }
    }
}
