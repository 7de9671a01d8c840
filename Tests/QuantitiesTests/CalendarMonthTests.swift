import Quantities
import Testing

@Suite("Months")
struct CalendarMonthTests {
    @Test(
        "months go on over the ends of years",
        arguments: [
            ("2026-12", 0, "2026-12"), ("2026-12", 1, "2027-01"), ("2026-12", 35, "2029-11"),
            ("2027-01", -1, "2026-12"), ("9999-12", 1, "9999-12"), ("0001-01", -1, "0001-01"),
        ]
    )
    func advance(from: String, months: Int, to: String) throws {
        let month = try #require(CalendarMonth(parsing: from))
        #expect(month.advanced(by: months).description == to)
    }

    @Test(
        "what is no month is refused",
        arguments: ["2026-13", "2026-00", "2026", "2026-1", "2026-12-01", "26-12", ""]
    )
    func refused(text: String) {
        #expect(CalendarMonth(parsing: text) == nil)
    }

    @Test("a day belongs to a month, which has a first day")
    func days() throws {
        let day = try #require(CalendarDate(parsing: "2028-02-29"))
        let month = CalendarMonth(containing: day)
        #expect(month.description == "2028-02")
        #expect(month.firstDay.description == "2028-02-01")
    }
}
