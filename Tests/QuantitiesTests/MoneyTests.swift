import Quantities
import TestSupport
import Testing

@Suite("Money")
struct MoneyTests {
    @Test(
        "a computed number of dollars is rounded once, half to even, at 12 decimals",
        arguments: [
            ("0.0000000000005", "0.00"), ("0.0000000000015", "0.000000000002"),
            ("0.000000000000500001", "0.000000000001"), ("-0.0000000000005", "0.00"),
            ("-0.0000000000015", "-0.000000000002"), ("1500", "1500.00"),
            ("2.175000000001", "2.175000000001"),
        ]
    )
    func roundsOnce(dollars: String, money: String) throws {
        #expect(Money(rounding: try Quantity(parsing: dollars)).description == money)
    }

    @Test(
        "printing rounds half away from zero",
        arguments: [
            ("0.005", "0.01"), ("0.004999999999", "0.00"), ("-0.005", "-0.01"), ("2.675", "2.68"),
        ]
    )
    func printsHalfUp(amount: String, printed: String) throws {
        #expect(try Money(parsing: amount).rounded(toFractionDigits: 2).description == printed)
    }

    @Test("overflow is named")
    func namesOverflow() throws {
        let large = try Money(parsing: "100000000000000000000000000")
        #expect(throws: ArithmeticFailure.overflow) { try large + large }
        #expect(throws: ArithmeticFailure.overflow) { try large * 2 }
        #expect(throws: ArithmeticFailure.overflow) { try large.dollars() }
        #expect(throws: ArithmeticFailure.overflow) { try Money.total(of: [large, large]) }
    }

    @Test("printed rows add up to the printed total and are off by less than one unit")
    func tablesFoot() throws {
        var random = SplitMix64(seed: 2)
        for _ in 0..<500 {
            let count = Int.random(in: 1...30, using: &random)
            let rows = try (0..<count)
                .map { _ in
                    let digits = Int.random(in: 0...9_999_999_999, using: &random)
                    return Money(rounding: try Quantity(digits) / Quantity(1_000_000))
                }
            let printed = try Apportionment(of: rows, toFractionDigits: 2)
            #expect(try Money.total(of: printed.rows) == printed.total)
            #expect(try printed.total == Money.total(of: rows).rounded(toFractionDigits: 2))
            let unit = try Money(parsing: "0.01")
            for (exact, shown) in zip(rows, printed.rows) {
                let difference = try exact < shown ? shown - exact : exact - shown
                #expect(difference < unit)
            }
        }
    }

    @Test("three thirds of a dollar are shown as 0.34, 0.33 and 0.33")
    func largestRemainder() throws {
        let third = Money(rounding: try Quantity.one / Quantity(3))
        let printed = try Apportionment(of: [third, third, third], toFractionDigits: 2)
        #expect(printed.rows.map(\.description) == ["0.34", "0.33", "0.33"])
        #expect(printed.total.description == "1.00")
    }

    @Test("a free row stays at nought")
    func freeRowStaysFree() throws {
        let rows = try ["0", "0.006", "0.006"].map { try Money(parsing: $0) }
        let printed = try Apportionment(of: rows, toFractionDigits: 2)
        #expect(printed.rows.map(\.description) == ["0.00", "0.01", "0.00"])
    }
}
