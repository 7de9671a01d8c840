import Catalog
import Diagnostics
import Quantities
import UsageTables

/// Reads what was used: `Content/usage/2026-10.csv`, one table a month.
struct UsageLoader {
    /// The tables of a project's `Content`, in order of their months; one with an error is left out.
    ///
    /// - Parameters:
    ///   - folder: The folder `Content`.
    ///   - catalog: The catalog whose names they use; nil to let every name pass.
    ///   - log: Where problems are reported: `bad-file-name`, and what ``UsageTableReader`` reports.
    /// - Returns: The tables.
    static func tables(
        in folder: SourceFolder,
        _ catalog: RateCatalog?,
        _ log: DiagnosticLog
    ) -> [UsageTable] {
        folder.names.filter { $0.hasPrefix("usage/") }
            .compactMap { name in
                let (stem, ending) = (name.dropFirst("usage/".count).dropLast(4), name.suffix(4))
                guard ending == ".csv", let month = CalendarMonth(parsing: String(stem)) else {
                    log.error(
                        "bad-file-name",
                        "the file is not named after a month",
                        inFile: folder.shownPath(of: name),
                        help: "name it Content/usage/2026-10.csv, as ratebook usage import does"
                    )
                    return nil
                }
                return folder.file(name, reporting: log)
                    .flatMap {
                        UsageTableReader(knowing: catalog, reporting: log).table(in: $0, of: month)
                    }
            }
    }
}
