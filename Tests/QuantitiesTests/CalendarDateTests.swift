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
            "26-04-01", "2026/04/01", "2026-04-01T00:00:00Z", "", "0000-01-01",
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
