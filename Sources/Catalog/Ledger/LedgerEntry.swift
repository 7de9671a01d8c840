import Diagnostics
public import Quantities

/// A line of a release: what it says about the price of one key from a day on.
public struct LedgerEntry: Sendable {
    /// The release that the line stands in.
    public let release: CalendarDate

    /// What the line is about.
    public let key: RateKey

    /// The price as published; nil only where ``status`` is withdrawn.
    public let price: UnitPrice?

    /// The days as written; a later line may close an open end.
    public let period: EffectivePeriod

    /// What the ledger says.
    public let status: RateStatus

    /// The documents that say so.
    public let sources: [SourceID]

    /// What a reader should know about it.
    public let note: String?

    /// Where the line stands; nil for a line that was not read from a file.
    public let origin: EntryOrigin?

    /// Creates an entry; nil when there is no price and the status is not withdrawn.
    public init?(
        release: CalendarDate,
        key: RateKey,
        price: UnitPrice?,
        period: EffectivePeriod,
        status: RateStatus,
        sources: [SourceID],
        note: String? = nil,
        origin: EntryOrigin? = nil
    ) {
        guard price != nil || status == .withdrawn else { return nil }
        self.release = release
        self.key = key
        self.price = price
        self.period = period
        self.status = status
        self.sources = sources
        self.note = note
        self.origin = origin
    }

    /// Whether another line names the same price, though perhaps for another number of units.
    func hasSamePrice(as other: LedgerEntry) -> Bool {
        guard let price, let otherPrice = other.price else {
            return price == nil && other.price == nil
        }
        return price.costsSame(as: otherPrice)
    }

    /// Whether another line about the same key says nothing else.
    func saysSame(as other: LedgerEntry) -> Bool {
        price == other.price && period == other.period && status == other.status
            && sources == other.sources && note == other.note
    }

    /// A diagnostic at one field of the line.
    func problem(
        _ severity: Severity = .error,
        code: String,
        _ summary: String,
        at column: RateColumn,
        notes: [String] = [],
        help: String? = nil
    ) -> Diagnostic {
        let range = origin?.range(of: column)
        return Diagnostic(severity, code: code, summary, at: range, notes: notes, help: help)
    }

    /// The price with its unit, such as `3.00 for 1000000 tokens`.
    var priceText: String {
        price.map { "\($0.amountText) for \($0.per) \($0.unit)" } ?? "no price"
    }

    /// Where the line stands, for a note in a diagnostic about another one.
    var place: String {
        guard let range = origin?.range(of: .platform) else { return "release \(release)" }
        return "\(range.file):\(range.line)"
    }
}
