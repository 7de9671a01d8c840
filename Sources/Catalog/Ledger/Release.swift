public import Quantities

/// A step of the ledger: what became known on a day.
public struct Release: Sendable {
    /// The day, which names the release.
    public let id: CalendarDate

    /// What it brings, in a few words.
    public let title: String

    /// What a reader should know about it.
    public let note: String?

    /// Who compared its rates with their sources.
    public let checkedBy: String

    /// The SHA-256 of its table when it was made, in hexadecimal.
    public let sha256: String

    /// The SHA-256 of its table as it is now; another one when somebody edited it.
    public let tableSHA256: String

    /// The SHA-256 of what `sha256sum` prints for every file of every release up to and with this
    /// one, in the order of their names; nil for a release that was not read from files.
    public let ledgerSHA256: String?

    /// The release before, as it was when this one was made; nil for the first.
    public let previous: Predecessor?

    /// The lines, for questions about one offering.
    public let lines: ReleaseLines

    /// Where it is written down; nil for a release that was not read from a file.
    public let origin: ReleaseOrigin?

    /// Creates a release.
    public init(
        id: CalendarDate,
        title: String,
        note: String? = nil,
        checkedBy: String,
        sha256: String,
        tableSHA256: String,
        ledgerSHA256: String? = nil,
        previous: Predecessor? = nil,
        lines: ReleaseLines,
        origin: ReleaseOrigin? = nil
    ) {
        self.id = id
        self.title = title
        self.note = note
        self.checkedBy = checkedBy
        self.sha256 = sha256
        self.tableSHA256 = tableSHA256
        self.ledgerSHA256 = ledgerSHA256
        self.previous = previous
        self.lines = lines
        self.origin = origin
    }

    /// Creates a release whose lines are known.
    public init(
        id: CalendarDate,
        title: String,
        note: String? = nil,
        checkedBy: String,
        sha256: String,
        tableSHA256: String,
        ledgerSHA256: String? = nil,
        previous: Predecessor? = nil,
        entries: [LedgerEntry],
        origin: ReleaseOrigin? = nil
    ) {
        self.init(
            id: id,
            title: title,
            note: note,
            checkedBy: checkedBy,
            sha256: sha256,
            tableSHA256: tableSHA256,
            ledgerSHA256: ledgerSHA256,
            previous: previous,
            lines: ReleaseLines(entries),
            origin: origin
        )
    }

    /// The lines, in the order of the table.
    public var entries: [LedgerEntry] { lines.all }
}
