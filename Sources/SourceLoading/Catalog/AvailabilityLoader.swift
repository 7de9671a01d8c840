import Catalog
import Diagnostics
import Quantities
import YAMLReading

/// Reads what was to be had where: a table for each day on which somebody looked.
struct AvailabilityLoader {
    /// Where the tables are; a catalog may be without.
    static let folderName = "availability/"

    let register: Register

    /// What the lines may speak of; nil where it could not be read, so that nothing is unknown.
    let vocabulary: Vocabulary?

    private var log: DiagnosticLog { register.log }

    /// The snapshots of a folder that is known to be sound, each read when it is asked for.
    static func sound(in folder: SourceFolder) -> [AvailabilitySnapshot] {
        folder.names.filter { $0.hasPrefix(folderName) }
            .compactMap { name in
                guard let day = day(of: name) else { return nil }
                return AvailabilitySnapshot(day: day) {
                    let register = Register(folder: folder, log: DiagnosticLog())
                    let loader = AvailabilityLoader(register: register, vocabulary: nil)
                    return loader.rows(of: name)?.compactMap { $0.availability() } ?? []
                }
            }
    }

    /// The snapshots from the oldest to the newest; what cannot be read is reported and left out.
    func load() -> [AvailabilitySnapshot] {
        register.folder.names.filter { $0.hasPrefix(AvailabilityLoader.folderName) }
            .compactMap(snapshot)
    }

    private func snapshot(_ name: String) -> AvailabilitySnapshot? {
        guard let day = AvailabilityLoader.day(of: name) else {
            log.error(
                "bad-snapshot-name",
                "the file is not named like a snapshot",
                inFile: register.folder.shownPath(of: name),
                help: "name it by the day that it speaks of, such as 2026-08-21.csv"
            )
            return nil
        }
        guard let rows = rows(of: name) else { return nil }
        reportUnknownNames(in: rows)
        reportDuplicates(among: rows)
        return AvailabilitySnapshot(day: day, lines: rows.compactMap { $0.availability() })
    }

    private static func day(of name: String) -> CalendarDate? {
        let parts = name.dropFirst(folderName.count).split(separator: ".", maxSplits: 1)
        guard parts.count == 2, parts[1] == "csv" else { return nil }
        return CalendarDate(parsing: String(parts[0]))
    }

    private func rows(of name: String) -> [AvailabilityRow]? {
        guard let file = register.folder.file(name, reporting: log) else { return nil }
        let table = CSVTable(
            columns: AvailabilityColumn.allCases.map(\.name),
            noun: "snapshot",
            log: log
        )
        return table.lines(of: file).map { AvailabilityRow(fields: $0, log: log) }
    }

    private func reportUnknownNames(in rows: [AvailabilityRow]) {
        guard let vocabulary else { return }
        let platforms = Set(vocabulary.platforms.keys.map(\.text))
        let offerings = Set(vocabulary.offerings.keys.map(\.text))
        let sources = Set(vocabulary.sources.keys.map(\.text))
        let regions = vocabulary.platforms.mapValues { Set($0.regions.map(\.text)) }
        for row in rows {
            register.check(row[.platform], isA: "platform", among: platforms)
            register.check(row[.offering], isA: "offering", among: offerings)
            for source in row.sources { register.check(source, isA: "source", among: sources) }
            // A code of another shape is reported as such.
            guard let region = Region(parsing: row[.region].text), region != .everywhere else {
                continue
            }
            let known = regions[PlatformID(row[.platform].text), default: []]
            register.check(row[.region], isA: "region", among: known)
        }
    }

    private func reportDuplicates(among rows: [AvailabilityRow]) {
        var first: [[String]: Int] = [:]
        for row in rows {
            let columns: [AvailabilityColumn] = [.platform, .offering, .region]
            let key = columns.map { row[$0].text }
            guard let line = first[key] else {
                first[key] = row[.platform].range.line
                continue
            }
            log.error(
                "duplicate-row",
                "the snapshot speaks of \(key[1]) in \(key[2]) twice",
                at: row[.region].range,
                notes: ["the other one is at \(row[.region].range.file):\(line)"],
                help: "keep the line that is right"
            )
        }
    }
}
