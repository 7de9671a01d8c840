public import Quantities

/// What a person says of a release that is to be added to the catalog.
public struct ReleaseTerms: Sendable {
    /// Its day, which is its name.
    public let date: CalendarDate

    /// What it brings, in a few words; nil for words of our own.
    public let title: String?

    /// What a reader should know about it.
    public let note: String?

    /// Who compared its rates with their sources; nil for the tool that made it.
    public let checkedBy: String?

    /// Whether lines may be added to the newest release.
    public let isAmendment: Bool

    /// Whether nothing is to be written.
    public let isDryRun: Bool

    /// Creates the terms.
    public init(
        date: CalendarDate,
        title: String?,
        note: String?,
        checkedBy: String?,
        isAmendment: Bool,
        isDryRun: Bool
    ) {
        self.date = date
        self.title = title
        self.note = note
        self.checkedBy = checkedBy
        self.isAmendment = isAmendment
        self.isDryRun = isDryRun
    }
}
