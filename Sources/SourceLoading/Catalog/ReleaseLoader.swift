import Catalog
import Diagnostics
import Quantities

/// Reads the releases: for each a table and a description, named by its date.
struct ReleaseLoader {
    private static let folderName = "releases/"

    let folder: SourceFolder
    let log: DiagnosticLog

    /// Whether the tables are known to be sound, so that a line is read when it is asked for.
    var isSound = false

    /// The releases from the oldest to the newest; what cannot be read is reported and left out.
    ///
    /// - Parameter isBeginning: Whether it is in order that there is none.
    /// - Returns: The releases that could be read.
    func load(isBeginning: Bool) -> [Release] {
        let dates = dates()
        var ledger = LedgerDigest()
        let releases = dates.compactMap { date in
            ledger.add(date, in: folder)
            return release(date, ledgerSHA256: ledger.sha256)
        }
        if !isBeginning, !folder.names.contains(where: { $0.hasPrefix(ReleaseLoader.folderName) }) {
            let path = folder.shownPath(of: "releases")
            log.error(
                "missing-file",
                "there is no release",
                inFile: path,
                help: "restore the folder from version control, or begin a project with "
                    + "ratebook init"
            )
        }
        return releases
    }

    private func dates() -> [CalendarDate] {
        var dates: Set<CalendarDate> = []
        for name in folder.names where name.hasPrefix(ReleaseLoader.folderName) {
            let parts = name.dropFirst(ReleaseLoader.folderName.count)
                .split(
                    separator: ".",
                    maxSplits: 1
                )
            guard parts.count == 2, let date = CalendarDate(parsing: String(parts[0])),
                parts[1] == "csv" || parts[1] == "yaml"
            else {
                log.error(
                    "bad-release-name",
                    "the file is not named like a release",
                    inFile: folder.shownPath(of: name),
                    help: "name it by a date, such as 2026-11-12.csv and 2026-11-12.yaml"
                )
                continue
            }
            dates.insert(date)
        }
        return dates.sorted()
    }

    private func release(_ date: CalendarDate, ledgerSHA256: String) -> Release? {
        let name = ReleaseLoader.folderName + date.description
        let table = folder.file(name + ".csv", reporting: log)
        let description = folder.file(name + ".yaml", reporting: log)
        let lines = table.map { table in
            let reader = ReleaseTable(release: date, log: log)
            return isSound ? reader.lines(in: table) : ReleaseLines(reader.entries(in: table))
        }
        guard let description, let digest = folder.digest(of: name + ".csv"),
            let said = ReleaseDescription(description, reporting: log)
        else { return nil }
        return Release(
            id: date,
            title: said.title,
            note: said.note,
            checkedBy: said.checkedBy,
            sha256: said.sha256,
            tableSHA256: digest,
            ledgerSHA256: ledgerSHA256,
            previous: said.previous,
            lines: lines ?? ReleaseLines([]),
            origin: said.origin
        )
    }
}
