import Quantities
import ReportModel
import Testing

@testable import Rendering

/// Amounts in another currency than dollars, with its decimals, its sign and its code.
@Suite("Amounts in a currency")
struct CurrencyFormatTests {
    private func text(
        _ value: Value,
        in code: String,
        _ currency: NumberFormat.Notation
    ) throws
        -> String
    {
        let money = try #require(Currency(code: code))
        return NumberFormat(currency: currency, money: money, isInTable: true).text(value)
    }

    @Test(
        "an amount has the decimals of its currency, and the sign where it is the currency's alone",
        arguments: [
            ("2839.456", "EUR", MoneyStyle.headline, "€2,839"),
            ("28.456", "EUR", .headline, "€28.46"),
            ("28.456", "JPY", .headline, "¥28"), ("28.4567", "KWD", .headline, "KWD\u{A0}28.457"),
            ("2839.4", "JPY", .line, "2,839"), ("2839.4", "KWD", .line, "2,839.400"),
            ("2839.5", "JPY", .total, "¥2,840"), ("0.4", "JPY", .total, "<¥1"),
            ("0.0004", "KWD", .total, "<KWD\u{A0}0.001"), ("-0.4", "JPY", .change, ">\u{2212}¥1"),
            ("1234.5", "GBP", .exact, "£1,234.50"), ("1234.5", "CHF", .total, "CHF\u{A0}1,234.50"),
            ("1234.5", "CAD", .total, "CAD\u{A0}1,234.50"), ("7", "JPY", .exact, "¥7"),
            ("-12.5", "EUR", .change, "\u{2212}€12.50"),
        ]
    )
    func signs(amount: String, code: String, style: MoneyStyle, shown: String) throws {
        #expect(try text(.money(Money(parsing: amount), style), in: code, .sign) == shown)
    }

    @Test("in Markdown an amount has the code of its currency")
    func codes() throws {
        let amount = Value.money(try Money(parsing: "1234.5"), .total)
        #expect(try text(amount, in: "EUR", .code) == "EUR 1,234.50")
        #expect(try text(amount, in: "JPY", .code) == "JPY 1,235")
    }

    @Test("a bound is never above the amount")
    func bounds() throws {
        let amount = Value.lowerBound(try Money(parsing: "2839.9"), .total)
        #expect(try text(amount, in: "JPY", .sign) == "at least ¥2,839")
    }

    @Test("what is stated or published in dollars stays in dollars")
    func dollars() throws {
        let stated = Value.dollars(try Money(parsing: "12.5"), .exact)
        #expect(try text(stated, in: "EUR", .sign) == "$12.50")
        #expect(try text(stated, in: "JPY", .code) == "USD 12.50")
        let price = try UnitPrice(parsing: "3", per: Quantity(1_000_000), unit: "tokens")
        #expect(try text(.unitPrice(price), in: "EUR", .sign) == "$3.00 / 1M tokens")
    }

    @Test("a unit cost is of one, or of so many that they cost the least amount there is")
    func unitCosts() throws {
        let cost = Value.unitCost(try Money(parsing: "0.45"), of: "query")
        #expect(try text(cost, in: "EUR", .sign) == "€0.450 a query")
        #expect(try text(cost, in: "JPY", .sign) == "¥450 per 1,000 queries")
    }

    @Test("a head names the currency of the page")
    func heads() throws {
        let yen = try #require(Currency(code: "JPY"))
        let format = NumberFormat(currency: .sign, money: yen, isInTable: true)
        #expect(format.text(ColumnUnit.money("a month")) == "JPY a month")
        #expect(format.text(ColumnUnit.money) == "JPY")
        #expect(format.text(ColumnUnit.words("tokens")) == "tokens")
    }

    @Test("CSV has plain amounts with the decimals of the currency under heads that name it")
    func table() throws {
        let yen = try #require(Currency(code: "JPY"))
        let table = Table(
            id: "t",
            caption: "T",
            columns: [
                Column("Item"), Column("Cost", unit: .money("a month"), alignment: .number),
                Column("Stated", alignment: .number),
            ],
            rows: [
                Row([
                    .text("One"), .value(.money(try Money(parsing: "1500"), .line)),
                    .value(.dollars(try Money(parsing: "9.60"), .exact)),
                ])
            ]
        )
        #expect(
            CSVRenderer.render(table, in: yen)
                == "Item,Cost (JPY a month),Stated,Stated unit\nOne,1500,9.60,USD\n"
        )
    }
}
