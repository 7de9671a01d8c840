public import Catalog
public import Quantities

/// What a price list says other than the catalog: the lines of a release to be.
///
/// A line begins on the day that the list states, and else on the day of the list. Of a list that
/// was imported before nothing is left.
public struct ReleaseDraft: Sendable {
    /// The release to be.
    public let release: CalendarDate

    /// The lines, by key and first day.
    public let lines: [DraftLine]

    /// The listed rates that the catalog has with the same price.
    public let unchanged: [ListedRate]

    /// What was skipped, by the reader of the list and here.
    public let skipped: [SkippedEntry]

    /// The models that the catalog has no offering for.
    public let unknownModels: [UnknownModel]

    /// Compares a list with what the catalog knows.
    ///
    /// - Parameters:
    ///   - listing: What was read of the list.
    ///   - catalog: The catalog; what it learnt after the release date is left out.
    ///   - releaseDate: The release to be.
    ///   - source: The list, as the source of the lines.
    ///   - firstSeen: The day of the list, on which its prices held.
    ///   - corrections: The differences that are errors of the record: their lines begin on the
    ///     first day of the rate that they replace.
    ///   - withdrawingMissing: Whether rates that the catalog has from the same publisher alone,
    ///     and that the list no longer has, are withdrawn.
    public init(
        comparing listing: PriceListing,
        to catalog: RateCatalog,
        releaseDate: CalendarDate,
        source: SourceID,
        firstSeen: CalendarDate,
        corrections: CorrectionChoice = .none,
        withdrawingMissing: Bool = false
    ) {
        var comparison = ListComparison(
            catalog: catalog.known(at: releaseDate)
                ?? RateCatalog(vocabulary: catalog.vocabulary, releases: []),
            release: releaseDate,
            source: source,
            firstSeen: firstSeen,
            corrections: corrections
        )
        comparison.compare(listing.rates)
        if withdrawingMissing { comparison.withdrawMissing(from: listing) }
        release = releaseDate
        lines = comparison.lines.sorted {
            ($0.entry.key, $0.entry.period.start) < ($1.entry.key, $1.entry.period.start)
        }
        unchanged = comparison.unchanged
        skipped = listing.skipped + comparison.skipped
        unknownModels = listing.unknownModels
    }

    /// The lines as entries of the ledger.
    public var entries: [LedgerEntry] { lines.map(\.entry) }
}
