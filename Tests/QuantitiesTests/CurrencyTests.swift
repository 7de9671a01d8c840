import Quantities
import Testing

@Suite("Currencies")
struct CurrencyTests {
    // ISO 4217, list one.
    @Test(
        "a currency has the decimals of ISO 4217",
        arguments: [
            ("EUR", 2), ("USD", 2), ("CHF", 2), ("GBP", 2), ("INR", 2), ("JPY", 0), ("KRW", 0),
            ("ISK", 0), ("CLP", 0), ("VND", 0), ("KWD", 3), ("TND", 3), ("BHD", 3), ("CLF", 4),
            ("UYW", 4),
        ]
    )
    func decimals(code: String, digits: Int) throws {
        let currency = try #require(Currency(code: code))
        #expect(currency.code == code && currency.fractionDigits == digits)
    }

    @Test(
        "what is no code is no currency",
        arguments: ["", "eur", "EURO", "EU", "XAU", "DEM", "€"]
    )
    func unknown(code: String) { #expect(Currency(code: code) == nil) }

    @Test("every code is three capital letters, and stands once")
    func codes() {
        #expect(Currency.codes.count > 150)
        #expect(Set(Currency.codes).count == Currency.codes.count)
        for code in Currency.codes {
            #expect(code.utf8.count == 3 && Currency(code: code) != nil)
            #expect(code.utf8.allSatisfy { (65...90).contains($0) })
        }
    }

    @Test("dollars are converted once, exactly")
    func conversion() throws {
        let euro = ExchangeRate(
            currency: try #require(Currency(code: "EUR")),
            perDollar: try Quantity(parsing: "0.92"),
            day: CalendarDate(parsing: "2026-11-27"),
            source: "treasury"
        )
        // 0.000000000123456789 × 0.92 has 20 decimals; the last two are rounded half to even.
        #expect(try euro.amount(of: Quantity(parsing: "3.30")).description == "3.036")
        let tiny = try Quantity(parsing: "0.000000000123456789")
        #expect(try euro.amount(of: tiny).description == "0.000000000113580246")
        #expect(try ExchangeRate.identity.amount(of: tiny) == tiny)
    }
}
