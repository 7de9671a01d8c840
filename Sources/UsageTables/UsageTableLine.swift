import Catalog
import Diagnostics
import Quantities
import YAMLReading

/// One line of a table of usage.
struct UsageTableLine {
    private let fields: [UsageColumn: LocatedText]
    private let log: DiagnosticLog

    /// Its line in the file.
    let number: Int

    /// Prepares to read a line that has a field for each column.
    init(fields: [LocatedText], log: DiagnosticLog) {
        number = fields.first?.range.line ?? 0
        self.fields = Dictionary(uniqueKeysWithValues: zip(UsageColumn.allCases, fields))
        self.log = log
    }

    /// The row; nil where a field is wrong, which is reported.
    func row(of month: CalendarMonth) -> UsageRow? {
        let before = log.errorCount
        let group = group(of: month)
        let requests = count(.requests)
        let quantity = number(.quantity)
        let cost = number(.cost)
        let day = self[.lastDay].isEmpty ? nil : located(.lastDay)?.date(reporting: log)
        if let day, CalendarMonth(containing: day) != month {
            report(
                "wrong-month",
                "\(day) is not in \(month)",
                .lastDay,
                help: "name a day of the month"
            )
        }
        if cost != nil, self[.currency].isEmpty {
            report(
                "incomplete-usage",
                "the cost has no currency",
                .currency,
                help: "write its code, such as USD"
            )
        } else if !self[.currency].isEmpty, currency == nil, let place = located(.currency)?.range {
            let code = self[.currency]
            log.report(.unknownName(code, of: "currency", at: place, among: Currency.codes))
        }
        if self[.quantity].isEmpty, self[.cost].isEmpty {
            report(
                "incomplete-usage",
                "the line has neither a quantity nor a cost",
                .quantity,
                help: "write one of them, or remove the line"
            )
        }
        if quantity != nil, self[.unit].isEmpty {
            report(
                "incomplete-usage",
                "the quantity has no unit",
                .unit,
                help: "write what it counts, such as tokens"
            )
        }
        let sizes = sizes(of: quantity, requests)
        guard let group, log.errorCount == before else { return nil }
        return UsageRow(
            group: group,
            meter: self[.meter].isEmpty ? nil : MeterID(self[.meter]),
            unit: self[.unit],
            requests: requests,
            quantity: quantity,
            cost: cost,
            lastDay: day,
            sizes: sizes
        )
    }

    /// The currency of the cost; nil for none that is known.
    var currency: Currency? { Currency(code: self[.currency]) }

    subscript(column: UsageColumn) -> String { fields[column]?.text ?? "" }

    func located(_ column: UsageColumn) -> LocatedText? { fields[column] }

    /// A value of the field; nil for an empty one, and for a wrong one, which is reported.
    func choice<Value: RawRepresentable & CaseIterable>(
        _ column: UsageColumn,
        of type: Value.Type
    ) -> Value? where Value.RawValue == String {
        guard !self[column].isEmpty else { return nil }
        return located(column)?.choice(of: type, named: column.name, reporting: log)
    }

    private func number(_ column: UsageColumn) -> Quantity? {
        self[column].isEmpty ? nil : located(column)?.decimal(reporting: log)
    }

    private func count(_ column: UsageColumn) -> Int? {
        guard !self[column].isEmpty,
            let count = located(column)?.integer(reporting: log)
        else { return nil }
        if count < 0 {
            report(
                "bad-integer",
                "\(count) is below zero",
                column,
                help: "write a number from 0 on"
            )
        }
        return count
    }

    private func sizes(of quantity: Quantity?, _ requests: Int?) -> RequestSizes? {
        let columns: [UsageColumn] = [.p5, .p50, .p95, .mean]
        guard columns.contains(where: { !self[$0].isEmpty }) else { return nil }
        if let missing = columns.first(where: { self[$0].isEmpty }) {
            report(
                "incomplete-usage",
                "p5, p50, p95 and mean stand together",
                missing,
                help: "write all four, or none"
            )
            return nil
        }
        guard let p5 = count(.p5), let p50 = count(.p50), let p95 = count(.p95),
            let mean = number(.mean)
        else { return nil }
        if p5 > p50 || p50 > p95 {
            report(
                "wrong-percentiles",
                "the percentiles do not rise",
                .p50,
                help: "import the log again: p5 is at most p50, and p50 at most p95"
            )
        }
        if let quantity, let requests, requests > 0, let exact = try? quantity / Quantity(requests)
        {
            if exact != mean {
                report(
                    "wrong-mean",
                    "the mean is not \(quantity) / \(requests)",
                    .mean,
                    help: "it is \(exact)"
                )
            }
        } else if self[.quantity].isEmpty || self[.requests].isEmpty || requests == 0 {
            report(
                "incomplete-usage",
                "there is no mean without a quantity and requests",
                .mean,
                help: "write both, or empty p5, p50, p95 and mean"
            )
        }
        return RequestSizes(p5: p5, p50: p50, p95: p95, mean: mean)
    }

    func report(_ code: String, _ summary: String, _ column: UsageColumn, help: String) {
        log.error(code, summary, at: located(column)?.range, help: help)
    }
}
