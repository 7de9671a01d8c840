import Quantities
import ReportModel
import Testing

@testable import Rendering

/// The vectors of the design, and the edges between them.
@Suite("Figures as text")
struct NumberFormatTests {
    static let sentence = NumberFormat(currency: .sign, isInTable: false)
    static let cell = NumberFormat(currency: .sign, isInTable: true)

    @Test(
        "an amount of dollars",
        arguments: [
            ("2839.27", MoneyStyle.headline, "$2,839"), ("38116.4", .headline, "$38,116"),
            ("372869", .headline, "$372,869"), ("1234567", .headline, "$1,234,567"),
            ("-1710.41", .headline, "−$1,710"), ("2.5", .headline, "$2.50"),
            ("99.994", .headline, "$99.99"), ("99.995", .headline, "$100"),
            ("100.5", .headline, "$101"), ("-99.995", .headline, "−$100"),
            ("0", .headline, "$0.00"), ("0.001", .headline, "<$0.01"),
            ("2839.27", .line, "2,839.27"), ("0.12", .line, "0.12"), ("0.004", .line, "<0.01"),
            ("0.005", .line, "0.01"), ("-0.004", .line, ">−0.01"), ("0", .line, "0.00"),
            ("-141.3", .line, "−141.30"), ("2839.27", .total, "$2,839.27"),
            ("0.004", .total, "<$0.01"), ("-1710.41", .change, "−$1,710"),
            ("4.80", .change, "+$4.80"), ("0", .change, "No change"), ("0.001", .change, "<+$0.01"),
            ("-0.001", .change, ">−$0.01"), ("0.0576", .exact, "$0.0576"), ("3", .exact, "$3.00"),
            ("-1234.5678", .exact, "−$1,234.5678"),
        ]
    )
    func money(amount: String, style: MoneyStyle, text: String) throws {
        let value = Value.money(try Money(parsing: amount), style)
        #expect(Self.sentence.text(value) == text)
        #expect(Self.cell.text(value) == text)
    }

    @Test(
        "a quantity keeps its digits, but for the long tail of a division",
        arguments: [
            ("86666.666666666666666667", "86,666.67"), ("0.003576278686523438", "0.003576"),
            ("-0.000012345678", "−0.00001235"), ("1.000001", "1.000001"),
            ("0.0000000001", "0.0000000001"), ("2400", "2,400"),
        ]
    )
    func quantity(number: String, text: String) throws {
        let value = Value.quantity(try Quantity(parsing: number), unit: nil)
        #expect(Self.cell.text(value) == text)
    }

    @Test(
        "a unit agrees with its number",
        arguments: [
            ("1", "OCUs", "1 OCU"), ("1", "searches", "1 search"), ("1", "copies", "1 copy"),
            ("1", "GB-months", "1 GB-month"), ("1", "classes", "1 class"),
            ("2", "OCUs", "2 OCUs"), ("0", "copies", "0 copies"), ("1.5", "copies", "1.5 copies"),
        ]
    )
    func agreement(number: String, unit: String, text: String) throws {
        let value = Value.quantity(try Quantity(parsing: number), unit: unit)
        #expect(Self.cell.text(value) == text)
        #expect(Self.sentence.text(value) == text)
    }

    @Test(
        "a change against what was before",
        arguments: [
            ("0.00169", "+0.2%"), ("0.0004", "<+0.1%"), ("0.1876", "+18.8%"), ("0", "No change"),
            ("-0.8", "−80.0%"), ("-0.0004", ">−0.1%"), ("12.5", "+1,250.0%"),
        ]
    )
    func relativeChange(ratio: String, text: String) throws {
        #expect(Self.cell.text(.relativeChange(try Quantity(parsing: ratio))) == text)
    }

    @Test(
        "a lower bound says so in every style, and is never rounded up",
        arguments: [
            ("2839.27", MoneyStyle.headline, "at least $2,839"),
            ("2839.97", .headline, "at least $2,839"), ("2839.27", .line, "at least 2,839.27"),
            ("2839.278", .total, "at least $2,839.27"), ("0.009", .line, "at least 0.00"),
            ("-0.001", .line, "at least −0.01"), ("0.0576", .exact, "at least $0.0576"),
        ]
    )
    func lowerBound(amount: String, style: MoneyStyle, text: String) throws {
        let value = Value.lowerBound(try Money(parsing: amount), style)
        #expect(Self.sentence.text(value) == text)
        #expect(Self.cell.text(value) == text)
    }

    @Test("without the sign, the code stands where the head does not name the currency")
    func code() throws {
        let total = Value.money(try Money(parsing: "-2839.27"), .total)
        var format = NumberFormat(currency: .code, isInTable: true)
        #expect(format.text(total) == "−USD 2,839.27")
        format.headNamesCurrency = true
        #expect(format.text(total) == "−2,839.27")
        #expect(format.text(.money(try Money(parsing: "1.5"), .exact)) == "USD 1.50")
        #expect(format.text(.money(try Money(parsing: "0.004"), .headline)) == "<USD 0.01")
    }

    @Test(
        "a published price",
        arguments: [
            ("0.0000035", 1, "token", "$3.50 / 1M tokens"),
            ("0.000000035", 1, "token", "$0.035 / 1M tokens"),
            ("0.0035", 1_000, "tokens", "$3.50 / 1M tokens"),
            ("3", 1_000_000, "tokens", "$3.00 / 1M tokens"),
            ("0.075", 1_000_000, "tokens", "$0.075 / 1M tokens"),
            ("0.24", 1, "OCU-hour", "$0.24 / OCU-hour"), ("0.010", 1, "page", "$0.010 / page"),
            ("0.0000250", 1, "request", "$0.0250 / 1,000 requests"),
            ("0.000025", 1, "request", "$0.025 / 1,000 requests"),
            ("0.00000025", 1, "query", "$0.25 / 1M queries"),
            ("0.0004", 1, "TB", "$0.40 / 1,000 TB"),
            ("0.15", 1_000, "text units", "$0.15 / 1,000 text units"),
            ("0.000004", 1_000, "items", "$0.004 / 1M items"), ("0", 1, "unit", "$0.00 / unit"),
            ("1250", 1, "month", "$1,250.00 / month"),
        ]
    )
    func unitPrice(amount: String, per: Int, unit: String, text: String) throws {
        let price = try UnitPrice(parsing: amount, per: Quantity(per), unit: unit)
        #expect(Self.cell.text(.unitPrice(price)) == text)
    }

    @Test(
        "the cost of one",
        arguments: [
            ("0.05679", "query", "$0.0568 a query"), ("0.0049875", "turn", "$4.99 per 1,000 turns"),
            ("0.00003325", "ticket", "$0.0333 per 1,000 tickets"),
            ("0.000000033", "query", "$0.0330 per 1M queries"),
            ("12.345", "hour", "$12.35 an hour"),
            ("0.5", "image", "$0.500 an image"), ("123.45", "user", "$123 a user"),
            ("0.001", "batch", "$1.00 per 1,000 batches"), ("0", "day", "$0.00 a day"),
            ("0.002", "day", "$2.00 per 1,000 days"), ("-0.05679", "day", "−$0.0568 a day"),
            ("-0.0049875", "turn", "−$4.99 per 1,000 turns"),
        ]
    )
    func unitCost(amount: String, unit: String, text: String) throws {
        #expect(Self.cell.text(.unitCost(try Money(parsing: amount), of: unit)) == text)
    }

    @Test(
        "a number with its unit, short only in a sentence and only when nothing is lost",
        arguments: [
            ("500000000", "500,000,000 tokens", "500M tokens"),
            ("2880000", "2,880,000 tokens", "2.88M tokens"),
            ("2888000", "2,888,000 tokens", "2,888,000 tokens"),
            ("999999", "999,999 tokens", "999,999 tokens"), ("0.34", "0.34 tokens", "0.34 tokens"),
            ("-5000", "−5,000 tokens", "−5,000 tokens"),
        ]
    )
    func quantity(number: String, inCell: String, inSentence: String) throws {
        let value = Value.quantity(try Quantity(parsing: number), unit: "tokens")
        #expect(Self.cell.text(value) == inCell)
        #expect(Self.sentence.text(value) == inSentence)
    }

    @Test("a bare number is written out")
    func bareQuantity() {
        #expect(
            Self.sentence.text(.quantity(Quantity(1_073_741_824), unit: nil)) == "1,073,741,824"
        )
        #expect(Self.sentence.text(.quantity(Quantity(2_000_000), unit: nil)) == "2,000,000")
    }

    @Test(
        "a share in whole percent",
        arguments: [
            ("0.528", "53%"), ("0.00004", "<1%"), ("0", "0%"), ("1", "100%"), ("0.005", "1%"),
            ("-0.004", ">−1%"), ("-0.27", "−27%"),
        ]
    )
    func share(ratio: String, text: String) throws {
        #expect(Self.cell.text(.share(try Quantity(parsing: ratio))) == text)
    }

    @Test("a stated percentage keeps its digits", arguments: [("0.275", "27.5%"), ("0.9", "90%")])
    func percentage(ratio: String, text: String) throws {
        #expect(Self.cell.text(.percentage(try Quantity(parsing: ratio))) == text)
    }

    @Test("a factor has two decimals")
    func factor() throws {
        #expect(Self.cell.text(.factor(try Quantity(parsing: "1.514"))) == "1.51 times")
        #expect(Self.cell.text(.factor(.one)) == "1.00 times")
    }

    @Test("a day is written in words in a sentence only")
    func date() throws {
        let day = Value.date(try SamplePage.day("2026-11-22"))
        #expect(Self.sentence.text(day) == "22 November 2026")
        #expect(Self.cell.text(day) == "2026-11-22")
    }

    @Test(
        "a figure that does not exist says why",
        arguments: [
            (MissingReason.notPriced, "Not priced"), (.notOffered, "Not offered"),
            (.notStated, "Not stated"), (.notApplicable, "Not applicable"),
        ]
    )
    func missing(reason: MissingReason, text: String) {
        #expect(Self.cell.text(.missing(reason)) == text)
    }
}
