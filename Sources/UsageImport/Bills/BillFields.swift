import Diagnostics
import Quantities
import RateImport
import YAMLReading

/// The fields of a line of a bill; what is wrong with one is reported where it stands.
struct BillFields {
    private let record: CSVRecord
    private let log: DiagnosticLog

    init(_ record: CSVRecord, reporting log: DiagnosticLog) {
        self.record = record
        self.log = log
    }

    /// The text of a column; empty where there is no such column.
    subscript(place: Int?) -> String { place.map { record.fields[$0].text } ?? "" }

    /// The number of a column; zero for an empty field; nil for a wrong one, which is reported.
    func number(_ place: Int?) -> Quantity? {
        guard let place, !self[place].isEmpty else { return .zero }
        if let number = WrittenNumber.quantity(self[place]) { return number }
        report(
            "bad-decimal",
            "\"\(self[place])\" is not a number",
            place,
            help: "export the bill again, with a point before the decimals"
        )
        return nil
    }

    /// The whole number from 0 on of a column; nil for anything else, which is reported.
    func count(_ place: Int?) -> Int? {
        guard let place else { return nil }
        if let count = Int(self[place]), count >= 0 { return count }
        report(
            "bad-integer",
            "\"\(self[place])\" is not a whole number from 0 on",
            place,
            help: "run the SQL again, and take its result as it is"
        )
        return nil
    }

    /// The day of a column that holds a time, which is nil for an empty field; nil for a wrong one,
    /// which is reported.
    func day(_ place: Int?) -> CalendarDate?? {
        guard let place, !self[place].isEmpty else { return .some(nil) }
        if let day = CalendarDate(parsing: String(self[place].prefix(10))) { return day }
        report(
            "bad-date",
            "\"\(self[place])\" is not a time",
            place,
            help: "export times as in 2026-10-01T00:00:00Z"
        )
        return nil
    }

    /// The currency of a column, mostly the one that is known already; nil for a wrong one, which is
    /// reported.
    func currency(_ place: Int, mostly known: Currency?) -> Currency? {
        if let known, known.code == self[place] { return known }
        let code = self[place]
        if let currency = Currency(code: code) { return currency }
        log.report(
            .unknownName(code, of: "currency", at: range(of: place), among: Currency.codes)
        )
        return nil
    }

    /// The names and values of a column that holds them as JSON; none for an empty field, and for a
    /// wrong one, which is reported.
    func map(_ place: Int?) -> [String: String] {
        guard let place, !self[place].isEmpty else { return [:] }
        guard
            let root = try? JSONDocument(parsing: Array(self[place].utf8), file: "").root,
            root.kind == .object
        else {
            report(
                "bad-json",
                "the tags are not an object of JSON",
                place,
                help: "export the column as it is, such as {\"user_team\":\"search\"}"
            )
            return [:]
        }
        var values: [String: String] = [:]
        for member in root.members { values[member.name] = member.value.text }
        return values
    }

    /// Where the line stands.
    var place: SourceRange { range(of: 0) }

    /// Where a field stands, which is looked for when it is asked for.
    private func range(of place: Int) -> SourceRange { record.located[place].range }

    func report(_ code: String, _ summary: String, _ place: Int, help: String) {
        log.error(code, summary, at: range(of: place), help: help)
    }
}
