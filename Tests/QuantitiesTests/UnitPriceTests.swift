import Quantities
import Testing

@Suite("Prices and percentages")
struct UnitPriceTests {
    @Test("keeps the published digits")
    func keepsDigits() throws {
        let price = try UnitPrice(parsing: "0.0060", per: Quantity(1_000), unit: "tokens")
        #expect(price.fractionDigits == 4)
        #expect(try price.perUnit == Quantity(parsing: "0.000006"))
    }

    @Test("a negative price is no price")
    func rejectsNegative() {
        #expect(throws: DecimalSyntaxError(.unexpectedCharacter, at: 0)) {
            try UnitPrice(parsing: "-1", per: .one, unit: "page")
        }
    }

    @Test("reads percentages", arguments: [("27.5%", "0.275"), ("0%", "0"), ("140%", "1.4")])
    func readsPercentages(text: String, ratio: String) throws {
        let percentage = try Percentage(parsing: text)
        #expect(percentage.ratio.description == ratio)
    }

    @Test("a percentage has its sign at the end", arguments: ["27.5", "%", "27.5 %", "%5", "5%%"])
    func rejectsOthers(text: String) {
        #expect(throws: DecimalSyntaxError.self) { try Percentage(parsing: text) }
    }
}
