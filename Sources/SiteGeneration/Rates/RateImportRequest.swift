public import Quantities
public import RateImport

/// What `ratebook rates import` asks.
public struct RateImportRequest: Sendable {
    /// The folder that holds `Content`.
    public let project: String

    /// What kind of list the files are.
    public let format: ImportFormat

    /// The files as the user wrote them, with their contents.
    public let files: [(path: String, bytes: [UInt8])]

    /// The release to be.
    public let terms: ReleaseTerms

    /// The source that the list is, or is to be, in the catalog; nil for a name made of the format
    /// and the day.
    public let source: String?

    /// The day of the list; nil for the source's, or else the release's.
    public let readOn: CalendarDate?

    /// The offerings whose differences are errors of the record, or `all`.
    public let corrections: [String]

    /// The offerings whose lines are taken although they would be held back, or `all`.
    public let taken: [String]

    /// The offerings whose rates are not taken from the list.
    public let leftOut: [String]

    /// Whether rates that the list no longer has are withdrawn.
    public let isWithdrawingMissing: Bool

    /// Creates a request.
    public init(
        project: String,
        format: ImportFormat,
        files: [(path: String, bytes: [UInt8])],
        terms: ReleaseTerms,
        source: String?,
        readOn: CalendarDate?,
        corrections: [String],
        taken: [String],
        leftOut: [String],
        isWithdrawingMissing: Bool
    ) {
        self.project = project
        self.format = format
        self.files = files
        self.terms = terms
        self.source = source
        self.readOn = readOn
        self.corrections = corrections
        self.taken = taken
        self.leftOut = leftOut
        self.isWithdrawingMissing = isWithdrawingMissing
    }
}
