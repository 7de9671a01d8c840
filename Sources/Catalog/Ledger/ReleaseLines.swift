import Diagnostics

/// The lines of a release, which may be read when they are asked for: those of one offering alone,
/// or all of them.
public struct ReleaseLines: Sendable {
    private let whole: Deferred<[LedgerEntry]>
    private let spokenOf: Deferred<Set<OfferingID>>
    private let part: @Sendable (OfferingID) -> [LedgerEntry]

    /// Creates lines that are known, in the order of the table.
    public init(_ entries: [LedgerEntry]) {
        let groups = Deferred { Dictionary(grouping: entries, by: \.key.sku.offering) }
        whole = Deferred { entries }
        spokenOf = Deferred { Set(groups.value.keys) }
        part = { groups.value[$0] ?? [] }
    }

    /// Creates lines that are still to be read.
    ///
    /// - Parameters:
    ///   - offerings: What the lines speak of.
    ///   - all: Reads all lines, in the order of the table.
    ///   - part: Reads those of one offering, in the same order.
    public init(
        about offerings: @escaping @Sendable () -> Set<OfferingID>,
        all: @escaping @Sendable () -> [LedgerEntry],
        of part: @escaping @Sendable (OfferingID) -> [LedgerEntry]
    ) {
        whole = Deferred(all)
        spokenOf = Deferred(offerings)
        self.part = part
    }

    /// All lines, in the order of the table.
    public var all: [LedgerEntry] { whole.value }

    /// What the lines speak of.
    public var offerings: Set<OfferingID> { spokenOf.value }

    /// The lines of one offering, in the order of the table; none for one they don't speak of.
    public func lines(of offering: OfferingID) -> [LedgerEntry] {
        offerings.contains(offering) ? part(offering) : []
    }
}
