import Catalog
import Diagnostics
import Quantities
import YAMLReading

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
            .records(of: file)
            .compactMap { record in
                ReleaseTable.entry(record, in: release)
                    ?? RateRow(fields: record.located, log: log).entry(in: release, from: record)
            }
    }

    /// The lines of a table that is known to be sound, each read when it is asked for.
    func lines(in file: SourceFile) -> ReleaseLines {
        let (release, text) = (release, CSVText(file))
        let places = Deferred {
            var places = text.places(by: RateColumn.offering.rawValue)
            places[RateColumn.offering.name]?.removeFirst()  // The head.
            return places.filter { !$0.value.isEmpty }
        }
        return ReleaseLines(
            about: { Set(places.value.keys.map { OfferingID($0) }) },
            all: { ReleaseTable(release: release, log: DiagnosticLog()).entries(in: file) },
            of: { offering in
                (places.value[offering.text] ?? [])
                    .compactMap { CSVRecord(at: $0, in: text) }
                    .compactMap { ReleaseTable.entry($0, in: release) }
            }
        )
    }

    /// The line as an entry; nil where anything is wrong with it.
    private static func entry(_ record: CSVRecord, in release: CalendarDate) -> LedgerEntry? {
        let log = DiagnosticLog()
        let entry = RateRow(fields: record.fields, log: log).entry(in: release, from: record)
        return log.diagnostics.isEmpty ? entry : nil
    }
}
