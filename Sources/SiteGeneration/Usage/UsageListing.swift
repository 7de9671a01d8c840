public import Diagnostics
import Quantities
import Rendering
import ReportModel
import SourceLoading
import UsageTables

/// What stands in `Content/usage`, for `ratebook usage list`.
public struct UsageListing: Sendable {
    private let tables: [UsageTable]

    /// Reads what a project has.
    ///
    /// - Parameter project: The folder that holds `Content`.
    /// - Returns: The listing; nil where a table has an error; and every problem.
    public static func load(
        _ project: String
    ) -> (listing: UsageListing?, diagnostics: [Diagnostic]) {
        let read = UsageFolder.read(project: project)
        return (read.folder.map { UsageListing(tables: $0.tables) }, read.diagnostics)
    }

    /// The months with what each source says of each account, for a terminal.
    public func text(width: Int, colour: Bool) -> String {
        guard !tables.isEmpty else {
            return "No usage yet: ratebook usage import FILE brings some.\n"
        }
        return TerminalRenderer(width: width, colour: colour).render([.table(table)])
    }

    /// Every table with its rows, to the contract `ratebook.usage/1`.
    public var json: String {
        JSONRenderer.render(
            .object([
                .init("schema", .text(UsageTable.contract)),
                .init("months", .array(tables.map(Self.data))),
            ])
        )
    }

    private var table: Table {
        Table(
            id: "usage",
            caption: "Usage by month, source and account",
            columns: [
                Column("Month"), Column("Source"), Column("Account"), Column("Until"),
                Column("Requests", alignment: .number), Column("Cost", alignment: .number),
                Column("Currency"), Column("Lines", alignment: .number),
            ],
            rows: tables.flatMap { table in table.parts.map { Self.row(of: $0, in: table) } }
        )
    }

    private static func row(of part: UsagePart, in table: UsageTable) -> Row {
        let rows = table.rows(of: part)
        let totals = UsageTotals(rows, in: table.currency)
        return Row([
            .text(table.month.description), .text(part.source.rawValue), .text(part.account),
            .text(rows.compactMap(\.lastDay).max()?.description ?? ""),
            .text(totals.requests.map(String.init) ?? ""),
            .text(totals.cost?.decimalText(minimumFractionDigits: 2) ?? ""),
            .text(totals.currency?.code ?? ""), .text(String(totals.rowCount)),
        ])
    }

    private static func data(_ table: UsageTable) -> DataValue {
        .object([
            .init("month", .text(table.month.description)),
            .init("currency", table.currency.map { .text($0.code) } ?? .null),
            .init(
                "parts",
                .array(table.parts.map { data(of: $0, in: table) })
            ),
            .init("rows", .array(table.rows.map { $0.data(in: table.currency) })),
        ])
    }

    private static func data(of part: UsagePart, in table: UsageTable) -> DataValue {
        let totals = UsageTotals(table.rows(of: part), in: table.currency)
        return .object([
            .init("source", .text(part.source.rawValue)),
            .init("account", .text(part.account)),
            .init("requests", totals.requests.map { .integer($0) } ?? .null),
            .init("billed_cost", totals.cost.map { .quantity($0) } ?? .null),
        ])
    }
}
