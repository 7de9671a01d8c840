import Catalog
import Diagnostics
import Quantities
import Testing
import UsageTables

@testable import UsageImport

@Suite("Numbers of exports")
struct WrittenNumberTests {
    @Test(
        "they are read exactly, and rounded half to even beyond the 18th decimal",
        arguments: [
            ("12.50", "12.5"), ("-0.1", "-0.1"), ("4.5E-6", "0.0000045"), ("1e3", "1000"),
            ("1.25E+2", "125"), ("0.0000000000000000015", "0.000000000000000002"),
            ("0.0000000000000000025", "0.000000000000000002"),
            ("0.00000000000000000251", "0.000000000000000003"),
            ("-1.5E-18", "-0.000000000000000002"), ("1E-30", "0"),
        ]
    )
    func reading(text: String, value: String) throws {
        #expect(try WrittenNumber.quantity(text) == Quantity(parsing: value))
    }

    @Test(
        "anything else is none",
        arguments: ["", "1,5", "$3", "e5", "1e", "1e5e5", "1.", ".5", "1e200", "NaN", "1e40"]
    )
    func wrong(text: String) { #expect(WrittenNumber.quantity(text) == nil) }
}
