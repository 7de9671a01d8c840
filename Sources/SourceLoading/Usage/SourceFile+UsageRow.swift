public import Diagnostics
public import UsageTables

extension SourceFile {
    /// Where a row of the table in the file begins; nil where it does not stand there as it would be
    /// written.
    func place(of row: UsageRow, in table: UsageTable) -> SourceRange? {
        let written = UsageTable(month: table.month, currency: table.currency, rows: [row]).csv
        let line = written.split(separator: "\n").last.map(String.init)
        return lines.firstIndex { $0 == line }.map { range(line: $0 + 1, column: 1) }
    }
}

extension LoadedProject {
    /// Where a row of a month begins in `Content/usage`; nil where it does not stand there.
    public func place(of row: UsageRow) -> SourceRange? {
        guard let table = usage.first(where: { $0.month == row.group.month }) else { return nil }
        return content.file("usage/\(table.month).csv", reporting: DiagnosticLog())?
            .place(of: row, in: table)
    }
}
