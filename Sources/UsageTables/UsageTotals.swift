public import Quantities

/// What some rows come to in all.
public struct UsageTotals: Sendable, Hashable {
    /// What was billed; nil where nothing is, and where it is more than can be held.
    public let cost: Quantity?

    /// The currency of the cost.
    public let currency: Currency?

    /// How many requests there were; nil where no source says.
    public let requests: Int?

    /// How many rows they are.
    public let rowCount: Int

    /// Adds up rows of one table.
    ///
    /// - Parameters:
    ///   - rows: The rows.
    ///   - currency: The currency of the table.
    public init(_ rows: [UsageRow], in currency: Currency?) {
        let costs = rows.compactMap(\.cost)
        cost = costs.isEmpty ? nil : try? costs.reduce(Quantity.zero) { try $0 + $1 }
        self.currency = costs.isEmpty ? nil : currency
        // Each row of a group has the requests of the group.
        let groups = Dictionary(rows.map { ($0.group, $0.requests) }) { first, _ in first }
        let counts = groups.values.compactMap(\.self)
        requests = counts.isEmpty ? nil : counts.reduce(0, +)
        rowCount = rows.count
    }

    /// The totals in words, such as `USD 2178.93371, 14 lines`.
    public var text: String {
        let cost = cost.map {
            "\(currency?.code ?? "") \($0.decimalText(minimumFractionDigits: 2))"
        }
        let requests = requests.map { $0 == 1 ? "1 request" : "\($0) requests" }
        let rows = rowCount == 1 ? "1 line" : "\(rowCount) lines"
        return [cost, requests, rows].compactMap(\.self).joined(separator: ", ")
    }
}
