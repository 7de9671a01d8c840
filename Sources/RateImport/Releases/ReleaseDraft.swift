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

    /// The lines that are held back, by key and first day: a source that is trusted more has another
    /// price, or the price cannot be right beside others.
    public let held: [HeldLine]

    /// What the lines change for regions that none of them names.
    public let elsewhere: [RegionalChange]

    /// The rates that the list's publisher alone has given and that the list no longer has, by key.
    public let missing: [Rate]

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
    ///   - taken: The offerings whose lines are taken although they would be held back.
    ///   - withdrawingMissing: Whether rates that the catalog has from the same publisher alone,
    ///     and that the list no longer has, are withdrawn.
    public init(
        comparing listing: PriceListing,
        to catalog: RateCatalog,
        releaseDate: CalendarDate,
        source: SourceID,
        firstSeen: CalendarDate,
        corrections: OfferingChoice = .none,
        taken: OfferingChoice = .none,
        withdrawingMissing: Bool = false
    ) {
        let known =
            catalog.known(at: releaseDate)
            ?? RateCatalog(vocabulary: catalog.vocabulary, releases: [])
        var comparison = ListComparison(
            catalog: known,
            release: releaseDate,
            source: source,
            firstSeen: firstSeen,
            corrections: corrections,
            taken: taken
        )
        comparison.compare(listing.rates)
        let missing = MissingRates(
            in: listing,
            alsoSkipped: comparison.skipped,
            from: source,
            on: firstSeen,
            known
        )
        if withdrawingMissing { comparison.withdraw(missing) }
        let sifted = LawfulLines(comparison.lines, on: known, taken: taken)
        release = releaseDate
        lines = sifted.lines.sorted(by: ReleaseDraft.isBefore)
        held = (comparison.held + sifted.held)
            .sorted { ReleaseDraft.isBefore($0.line, $1.line) }
        elsewhere = RegionalChange.all(
            by: sifted.lines.map(\.entry),
            to: known,
            giving: sifted.catalog,
            on: firstSeen
        )
        self.missing = missing.rates
        unchanged = comparison.unchanged
        skipped = listing.skipped + comparison.skipped
        unknownModels = listing.unknownModels
    }

    /// The lines as entries of the ledger.
    public var entries: [LedgerEntry] { lines.map(\.entry) }

    private static func isBefore(_ left: DraftLine, _ right: DraftLine) -> Bool {
        (left.entry.key, left.entry.period.start) < (right.entry.key, right.entry.period.start)
    }
}
