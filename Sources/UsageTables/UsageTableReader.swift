public import Diagnostics
public import Quantities
import YAMLReading

/// Reads a table of usage; every field that is wrong is reported.
public struct UsageTableReader {
    private let log: DiagnosticLog

    /// Creates a reader.
    ///
    /// - Parameter log: Where problems are reported.
    public init(reporting log: DiagnosticLog) { self.log = log }

    /// The table of a month; nil, with diagnostics, where anything is wrong with it.
    ///
    /// Reports what ``CSVTable`` reports, and of a line `wrong-month`, `unknown-source`,
    /// `bad-region`, `unknown-scope`, `unknown-tier`, `unknown-charge`, `unknown-currency`,
    /// `bad-tags`, `bad-integer`, `bad-decimal`, `bad-date`, `incomplete-usage`, `wrong-mean`,
    /// `two-currencies` and `duplicate-usage`.
    public func table(in file: SourceFile, of month: CalendarMonth) -> UsageTable? {
        let before = log.errorCount
        let names = UsageColumn.allCases.map(\.name)
        let lines = CSVTable(columns: names, noun: "table of usage", log: log).lines(of: file)
        var currency: (code: Currency, line: Int)?
        var seen: [[String]: Int] = [:]
        var requests: [UsageGroup: (count: Int?, line: Int)] = [:]
        var rows: [UsageRow] = []
        for fields in lines {
            let line = UsageTableLine(fields: fields, log: log)
            guard let row = line.row(of: month) else { continue }
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
