import Catalog
import Diagnostics
import Quantities

/// Reads a release's table: one line a rate.
struct ReleaseTable {
    /// The release.
    let release: CalendarDate

    /// Where problems are reported.
    let log: DiagnosticLog

    /// The lines of a table that can be read; the others are reported.
    ///
    /// Reports what ``CSVTable`` finds in a line and ``RateRow`` in a field.
    func entries(in file: SourceFile) -> [LedgerEntry] {
        CSVTable(columns: RateColumn.allCases.map(\.name), noun: "release", log: log)
            .lines(of: file)
            .compactMap { RateRow(fields: $0, log: log).entry(in: release) }
    }
}
