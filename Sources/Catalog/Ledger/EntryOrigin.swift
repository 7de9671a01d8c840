public import Diagnostics

/// Where the fields of a ledger entry stand in its release's table, found when it is asked for.
public struct EntryOrigin: Sendable {
    private let ranges: @Sendable () -> [SourceRange]

    /// Creates an origin.
    ///
    /// - Parameter ranges: Finds one range for each ``RateColumn``, in order.
    public init(_ ranges: @escaping @Sendable () -> [SourceRange]) { self.ranges = ranges }

    /// Where a field stands.
    public func range(of column: RateColumn) -> SourceRange {
        let found = ranges()
        precondition(found.count == RateColumn.allCases.count, "one range for each column")
        return found[column.rawValue]
    }
}
