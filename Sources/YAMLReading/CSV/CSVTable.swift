public import Diagnostics

/// Reads a table with a fixed head.
public struct CSVTable {
    /// The names of the columns, in order.
    let columns: [String]

    /// What the table is the table of: `release`.
    let noun: String

    /// Where problems are reported.
    let log: DiagnosticLog

    /// Prepares to read tables.
    ///
    /// - Parameters:
    ///   - columns: The names of the columns, in order.
    ///   - noun: What such a table is the table of: `release`.
    ///   - log: Where problems are reported.
    public init(columns: [String], noun: String, log: DiagnosticLog) {
        self.columns = columns
        self.noun = noun
        self.log = log
    }

    /// The lines below the head, each with one field for each column.
    ///
    /// Reports what ``records(of:)`` reports.
    public func lines(of file: SourceFile) -> [[LocatedText]] { records(of: file).map(\.located) }

    /// The records below the head, each with one field for each column.
    ///
    /// Reports `csv-quoting`, `csv-header`, `csv-columns` and `empty-file`.
    public func records(of file: SourceFile) -> [CSVRecord] {
        let records = CSVReader.records(of: file, reporting: log)
        guard let header = records.first else {
            log.error(
                "empty-file",
                "the file holds nothing",
                inFile: file.path,
                help: "the first line is \(columns.joined(separator: ","))"
            )
            return []
        }
        guard isHeader(header.located) else { return [] }
        return records.dropFirst().filter(isWhole)
    }

    private func isHeader(_ record: [LocatedText]) -> Bool {
        guard record.map(\.text) != columns else { return true }
        let culprit =
            zip(record, columns).first { $0.text != $1 }?.0
            ?? record[min(columns.count, record.count) - 1]
        log.error(
            "csv-header",
            "the first line does not name the columns of a \(noun)",
            at: culprit.range,
            help: "it is \(columns.joined(separator: ","))"
        )
        return false
    }

    private func isWhole(_ line: CSVRecord) -> Bool {
        let count = columns.count
        guard line.fields.count != count else { return true }
        let record = line.located
        log.error(
            "csv-columns",
            "the line has \(record.count) fields, not \(count)",
            at: record[min(count, record.count - 1)].range,
            help: record.count > count
                ? "a field with a comma stands in double quotes"
                : "an empty field still has its comma"
        )
        return false
    }
}
