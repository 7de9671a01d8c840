public import Diagnostics

/// Where the fields of a ledger entry stand in its release's table.
public struct EntryOrigin: Sendable, Hashable {
    private let ranges: [SourceRange]

    /// Creates an origin.
    ///
    /// - Parameter ranges: One range for each ``RateColumn``, in order.
    public init(ranges: [SourceRange]) {
        precondition(ranges.count == RateColumn.allCases.count, "one range for each column")
        self.ranges = ranges
    }

    /// Where a field stands.
    public func range(of column: RateColumn) -> SourceRange { ranges[column.rawValue] }
}
