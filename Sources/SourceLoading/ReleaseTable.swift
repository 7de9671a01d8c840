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
    /// Reports `csv-quoting`, `csv-header`, `csv-columns`, and what ``RateRow`` finds in a field.
    func entries(in file: SourceFile) -> [LedgerEntry] {
        let records = CSVReader.records(of: file, reporting: log)
        guard let header = records.first else {
            log.error("empty-file", "the file holds nothing", inFile: file.path)
            return []
        }
        guard isHeader(header) else { return [] }
        return records.dropFirst().compactMap(entry)
    }

    private func isHeader(_ record: [LocatedText]) -> Bool {
        let names = RateColumn.allCases.map(\.name)
        guard record.map(\.text) != names else { return true }
        let culprit =
            zip(record, names).first { $0.text != $1 }?.0
            ?? record[min(names.count, record.count) - 1]
        log.error(
            "csv-header",
            "the first line does not name the columns of a release",
            at: culprit.range,
            help: "it is \(RateColumn.header)"
        )
        return false
    }

    private func entry(_ record: [LocatedText]) -> LedgerEntry? {
        let count = RateColumn.allCases.count
        guard record.count == count else {
            log.error(
                "csv-columns",
                "the line has \(record.count) fields, not \(count)",
                at: record[min(count, record.count - 1)].range,
                help: record.count > count
                    ? "a field with a comma stands in double quotes"
                    : "an empty field still has its comma"
            )
            return nil
        }
        return RateRow(fields: record, log: log).entry(in: release)
    }
}
