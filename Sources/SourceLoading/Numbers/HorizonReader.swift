import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads the months that a scenario looks at: `start: 2026-12` and `horizon_months: 36`.
struct HorizonReader {
    let log: DiagnosticLog

    /// The last year in which months may begin that are looked at: the calendar ends with 9999.
    static let lastYear = 9999 - (Horizon.longest + 11) / 12

    /// The horizon of a scenario.
    func horizon(in root: MappingReader) -> Horizon {
        let start = root.value("start")?.locatedText(as: "a month such as 2026-12")
            .flatMap(month)
        let months = root.value("horizon_months")?.locatedText()
            .flatMap { text in
                let whole = WholeNumberReader(log: log)
                return whole.number(text, "horizon_months", in: 1...Horizon.longest)
            }
        return Horizon(start: start, months: months ?? Horizon.shortest)
    }

    private func month(_ text: LocatedText) -> CalendarMonth? {
        guard let month = CalendarMonth(parsing: text.text) else {
            log.error(
                "bad-month",
                "there is no month \"\(text.text)\"",
                at: text.range,
                help: "write the year and the month, such as 2026-12"
            )
            return nil
        }
        guard month.year <= HorizonReader.lastYear else {
            log.error(
                "bad-month",
                "the months from \(text.text) on are more than the calendar has",
                at: text.range,
                help: "write a month before the year \(HorizonReader.lastYear + 1)"
            )
            return nil
        }
        return month
    }
}
