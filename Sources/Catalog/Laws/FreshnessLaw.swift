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
        ages(in: catalog, asOf: day).compactMap { $0.problem(after: limit) }
    }

    /// The age of each source that was the last to be read for some rate in force, by source.
    public static func ages(in catalog: RateCatalog, asOf day: CalendarDate) -> [SourceAge] {
        let sources = catalog.vocabulary.sources
        let newest = catalog.rates(on: day)
            .compactMap { rate in
                rate.sources.compactMap { sources[$0] }
                    .max { ($0.readOn, $0.id) < ($1.readOn, $1.id) }
            }
        return Dictionary(grouping: newest, by: \.id).sorted { $0.key < $1.key }
            .compactMap { _, uses in
                uses.first.map { SourceAge(source: $0, rates: uses.count, day: day) }
            }
    }
}
