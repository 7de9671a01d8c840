public import Quantities
import YAMLReading

/// What a month used: the content of `Content/usage/2026-10.csv`.
public struct UsageTable: Sendable, Hashable {
    /// The name of the contract that the table, and what is made of it, keeps to.
    public static let contract = "ratebook.usage/1"

    /// The month.
    public let month: CalendarMonth

    /// The currency of every cost; nil where the table has none.
    public let currency: Currency?

    /// The rows, in the order of the file.
    public let rows: [UsageRow]

    /// Creates a table; the rows are put into the order of the file.
    public init(month: CalendarMonth, currency: Currency?, rows: [UsageRow]) {
        self.month = month
        self.currency = rows.contains { $0.cost != nil } ? currency : nil
        self.rows = rows.map { (order: $0.order, row: $0) }
            .sorted { $0.order.lexicographicallyPrecedes($1.order) }
            .map(\.row)
    }

    /// The parts of the month that it has, in order.
    public var parts: [UsagePart] { Set(rows.map(\.group.part)).sorted() }

    /// The rows of one part, in order.
    public func rows(of part: UsagePart) -> [UsageRow] { rows.filter { $0.group.part == part } }

    /// The table as a file.
    public var csv: String {
        let lines = rows.map { row in
            UsageColumn.allCases.map { CSVField.quoted(row.text(of: $0, in: currency)) }
                .joined(separator: ",") + "\n"
        }
        return UsageColumn.header + "\n" + lines.joined()
    }
}
