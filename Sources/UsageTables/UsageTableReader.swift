public import Catalog
public import Diagnostics
public import Quantities
import YAMLReading

/// Reads a table of usage; every field that is wrong is reported.
public struct UsageTableReader {
    private let log: DiagnosticLog
    private let catalog: RateCatalog?

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - catalog: The catalog whose names the tables use; nil to let every name pass.
    ///   - log: Where problems are reported.
    public init(knowing catalog: RateCatalog? = nil, reporting log: DiagnosticLog) {
        self.catalog = catalog
        self.log = log
    }

    /// The table of a month; nil, with diagnostics, where anything is wrong with it.
    ///
    /// Reports what ``CSVTable`` reports, and of a line `wrong-month`, `unknown-source`,
    /// `bad-account`, `bad-region`, `unknown-platform`, `unknown-meter`, `unknown-scope`,
    /// `unknown-tier`, `unknown-charge`, `unknown-currency`, `bad-tags`, `bad-integer`, `bad-decimal`, `bad-date`, `incomplete-usage`, `wrong-mean`,
    /// `two-currencies` and `duplicate-usage`; and as warnings `unknown-region` and `unknown-model`.
    public func table(in file: SourceFile, of month: CalendarMonth) -> UsageTable? {
        let before = log.errorCount
        let columns = UsageColumn.allCases.map(\.name)
        let lines = CSVTable(columns: columns, noun: "table of usage", log: log).lines(of: file)
        var currency: (code: Currency, line: Int)?
        var seen: [[String]: Int] = [:]
        var requests: [UsageGroup: (count: Int?, line: Int)] = [:]
        var rows: [UsageRow] = []
        var names = UsageNames(catalog: catalog, log: log)
        for fields in lines {
            let line = UsageTableLine(fields: fields, log: log)
            guard let row = line.row(of: month) else { continue }
            names.check(row, at: line)
            if row.cost != nil, let code = line.currency {
                if let known = currency, known.code != code {
                    line.report(twoCurrencies: known.code, ofLine: known.line)
                }
                currency = currency ?? (code, line.number)
            }
            if let other = seen.updateValue(line.number, forKey: row.order) {
                line.report(sameAsLine: other)
            }
            if let known = requests[row.group], known.count != row.requests {
                line.report(otherRequestsThanLine: known.line, known.count)
            }
            requests[row.group] = requests[row.group] ?? (row.requests, line.number)
            rows.append(row)
        }
        guard log.errorCount == before else { return nil }
        return UsageTable(month: month, currency: currency?.code, rows: rows)
    }
}
