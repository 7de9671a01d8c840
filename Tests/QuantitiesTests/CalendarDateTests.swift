import Quantities
import Testing

@Suite("Dates and periods")
struct CalendarDateTests {
    @Test("reads and writes ISO dates", arguments: ["2026-11-12", "2024-02-29", "0001-01-01"])
    func readsDates(text: String) {
        #expect(CalendarDate(parsing: text)?.description == text)
    }

    @Test(
        "rejects days that do not exist and other spellings",
        arguments: [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1",
            "2026-01-32", "2026-07-32", "2026-12-32", "2024-02-30", "2026-11-31",
            "2026-07-00", "26-04-01", "2026/04/01", "2026-04-01T00:00:00Z", "", "0000-01-01",
        ]
    )
    func rejectsOthers(text: String) {
        #expect(CalendarDate(parsing: text) == nil)
    }

    @Test(
        "counts days",
        arguments: [
            ("2026-11-12", "2026-11-22", 10), ("2024-02-28", "2024-03-01", 2),
            ("2026-01-01", "2027-01-01", 365), ("1970-01-01", "2026-11-22", 20_779),
            ("2026-11-22", "2026-11-12", -10),
        ]
    )
    func countsDays(start: String, end: String, days: Int) throws {
        let start = try #require(CalendarDate(parsing: start))
        let end = try #require(CalendarDate(parsing: end))
        #expect(start.days(until: end) == days)
    }

    /// The days of the months, as in a calendar on a wall.
    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    @Test("each day is one after the day before, leap years or not", arguments: [1899, 1999])
    func everyDay(first: Int) throws {
        var number = try #require(CalendarDate(year: first, month: 1, day: 1)).dayNumber
        for year in first..<(first + 6) {
            let isLeap = [1904, 2000, 2004].contains(year)
            for month in 1...12 {
                let length = Self.lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
                for day in 1...length {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    #expect(date.dayNumber == number, "\(date)")
                    number += 1
                }
                #expect(CalendarDate(year: year, month: month, day: length + 1) == nil)
            }
        }
    }

    @Test("a period holds on its first day and not on its end")
    func periodIsHalfOpen() throws {
        let start = try #require(CalendarDate(parsing: "2026-08-01"))
        let end = try #require(CalendarDate(parsing: "2026-09-01"))
        let period = try #require(EffectivePeriod(from: start, until: end))
        #expect(period.contains(start))
        #expect(!period.contains(end))
        #expect(EffectivePeriod(from: start)?.contains(end) == true)
        #expect(EffectivePeriod(from: start, until: start) == nil)
    }
}
