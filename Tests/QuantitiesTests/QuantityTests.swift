import Quantities
import TestSupport
import Testing

@Suite("Quantity")
struct QuantityTests {
    @Test(
        "reads plain decimals, and writes them back in their shortest form",
        arguments: [
            ("0", "0"), ("-0", "0"), ("7", "7"), ("007", "7"), ("12.50", "12.5"),
            ("-12.5", "-12.5"), ("0.000000000000000001", "0.000000000000000001"),
            (
                "170141183460469231731.687303715884105727",
                "170141183460469231731.687303715884105727"
            ),
        ]
    )
    func readsPlainDecimals(text: String, shortest: String) throws {
        #expect(try Quantity(parsing: text).description == shortest)
    }

    @Test(
        "rejects everything that is not a plain decimal, at the byte that is wrong",
        arguments: [
            ("", 0, DecimalSyntaxError.Reason.empty),
            ("-", 1, .missingDigit),
            ("1,5", 1, .unexpectedCharacter),
            ("3.00/Mtok", 4, .unexpectedCharacter),
            ("$3", 0, .unexpectedCharacter),
            ("1e-6", 1, .unexpectedCharacter),
            ("+5", 0, .unexpectedCharacter),
            (".5", 0, .unexpectedCharacter),
            ("5.", 2, .missingDigit),
            ("1.2.3", 3, .unexpectedCharacter),
            ("1_000", 1, .unexpectedCharacter),
            (" 1", 0, .unexpectedCharacter),
            ("1 ", 1, .unexpectedCharacter),
            ("١", 0, .unexpectedCharacter),
            ("0.0000000000000000001", 20, .tooPrecise),
            ("170141183460469231731.687303715884105728", 39, .tooLarge),
            ("999999999999999999999", 21, .tooLarge),
        ]
    )
    func rejectsTheRest(text: String, offset: Int, reason: DecimalSyntaxError.Reason) {
        #expect(throws: DecimalSyntaxError(reason, at: offset)) { try Quantity(parsing: text) }
    }

    @Test("keeps the decimals that are asked for")
    func keepsDecimals() throws {
        #expect(try Quantity(parsing: "3").decimalText(minimumFractionDigits: 2) == "3.00")
        #expect(try Quantity(parsing: "3.125").decimalText(minimumFractionDigits: 2) == "3.125")
    }

    @Test(
        "multiplies and divides with one rounding, half to even",
        arguments: [
            ("0.000000000000000001", "*", "0.5", "0"),
            ("0.000000000000000003", "*", "0.5", "0.000000000000000002"),
            ("-0.000000000000000003", "*", "0.5", "-0.000000000000000002"),
            ("1", "/", "3", "0.333333333333333333"),
            ("2", "/", "3", "0.666666666666666667"),
            ("-2", "/", "3", "-0.666666666666666667"),
            ("10000000000", "*", "10000000000", "100000000000000000000"),
            ("100000000000000000000", "/", "3", "33333333333333333333.333333333333333333"),
        ]
    )
    func roundsOnce(left: String, sign: String, right: String, result: String) throws {
        let (left, right) = (try Quantity(parsing: left), try Quantity(parsing: right))
        let value = try sign == "*" ? left * right : left / right
        #expect(value.description == result)
    }

    @Test("names every overflow and every division by zero")
    func namesFailures() throws {
        let large = try Quantity(parsing: "100000000000000000000")
        #expect(throws: ArithmeticFailure.overflow) { try large + large }
        #expect(throws: ArithmeticFailure.overflow) { try large * Quantity(2) }
        #expect(throws: ArithmeticFailure.overflow) { try large / Quantity(parsing: "0.5") }
        #expect(throws: ArithmeticFailure.overflow) {
            try (Quantity.zero - large) - large
        }
        #expect(throws: ArithmeticFailure.divisionByZero) { try large / .zero }
        #expect(throws: ArithmeticFailure.divisionByZero) {
            try large.roundedUp(toMultipleOf: .zero)
        }
        #expect(throws: ArithmeticFailure.divisionByZero) {
            try large.roundedUp(toMultipleOf: Quantity(-1))
        }
    }

    @Test("the greatest number is a number, and a unit of the last place more is an overflow")
    func greatest() throws {
        let greatest = try Quantity(parsing: "170141183460469231731.687303715884105727")
        let least = try Quantity.zero - greatest
        let unit = try Quantity(parsing: "0.000000000000000001")
        #expect(try greatest * .one == greatest)
        #expect(try greatest / .one == greatest)
        #expect(try least * .one == least)
        #expect(try (greatest - unit) + unit == greatest)
        #expect(throws: ArithmeticFailure.overflow) { try greatest + unit }
        #expect(throws: ArithmeticFailure.overflow) { try greatest * (.one + unit) }
        #expect(throws: ArithmeticFailure.overflow) { try least * (.one + unit) }
        // 2 to the power of 126 units: four times as many are 2 to that of 128, one too wide.
        let wide = try Quantity(parsing: "85070591730234615865.843651857942052864")
        #expect(throws: ArithmeticFailure.overflow) { try wide * Quantity(4) }
        #expect(throws: ArithmeticFailure.overflow) { try wide * Quantity(2) }
        #expect(try (wide - unit) * Quantity(2) + unit == greatest)
    }

    @Test(
        "a number is whole without a digit after the point",
        arguments: [
            ("0", true), ("3", true), ("-2", true), ("170141183460469231731", true), ("3.5", false),
            ("0.000000000000000001", false), ("-0.999999999999999999", false),
        ]
    )
    func isWhole(number: String, isWhole: Bool) throws {
        #expect(try Quantity(parsing: number).isWhole == isWhole)
    }

    @Test(
        "rounds up to whole text units, queries and windows",
        arguments: [
            ("0", "1000", "0"), ("1", "1000", "1000"), ("1000", "1000", "1000"),
            ("1000.000000000000000001", "1000", "2000"), ("350", "100", "400"),
            ("-1", "1000", "0"), ("0.3", "0.25", "0.5"),
        ]
    )
    func roundsUp(number: String, multiple: String, result: String) throws {
        let rounded = try Quantity(parsing: number)
            .roundedUp(
                toMultipleOf: Quantity(parsing: multiple)
            )
        #expect(rounded.description == result)
    }

    @Test(
        "rounds down to whole turns",
        arguments: [
            ("0", "1", "0"), ("0.999999999999999999", "1", "0"), ("7.5", "2", "6"),
            ("-0.5", "1", "-1"), ("-2", "1", "-2"),
        ]
    )
    func roundsDown(number: String, multiple: String, result: String) throws {
        let rounded = try Quantity(parsing: number)
            .roundedDown(
                toMultipleOf: Quantity(parsing: multiple)
            )
        #expect(rounded.description == result)
    }

    /// Expected values from arithmetic with 60 digits in another language.
    @Test(
        "e to the power of minus a number is right to the last place",
        arguments: [
            ("0", "1"),
            ("0.000000000000000001", "0.999999999999999999"),
            ("0.5", "0.606530659712633424"),
            ("1", "0.367879441171442322"),
            ("0.0833333333333333", "0.920044414629323279"),
            ("3.25", "0.03877420783172201"),
            ("17.75", "0.000000019555681088"),
            ("20.000000000000000001", "0.000000002061153622"),
            ("41.9", "0.000000000000000001"),
            ("42.1", "0.000000000000000001"),
            ("42.2", "0"), ("43", "0"),
            ("1000", "0"),
            ("-3", "1"),
        ]
    )
    func decays(number: String, result: String) throws {
        #expect(try Quantity(parsing: number).decay().description == result)
    }

    @Test("a price is multiplied first and divided last")
    func priceDividesLast() throws {
        let price = try UnitPrice(parsing: "3.00", per: Quantity(7), unit: "tokens")
        #expect(try Quantity(7).priced(at: price) == Quantity(3))
        #expect(try price.perUnit * Quantity(7) != Quantity(3))
    }

    @Test("sums, differences and products agree with whole-number arithmetic on random values")
    func agreesWithIntegers() throws {
        var random = SplitMix64(seed: 1)
        for _ in 0..<2_000 {
            let left = Int.random(in: -3_000_000_000...3_000_000_000, using: &random)
            let right = Int.random(in: -3_000_000_000...3_000_000_000, using: &random)
            #expect(try Quantity(left) + Quantity(right) == Quantity(left + right))
            #expect(try Quantity(left) - Quantity(right) == Quantity(left - right))
            #expect(try Quantity(left) * Quantity(right) == Quantity(left * right))
            #expect((Quantity(left) < Quantity(right)) == (left < right))
        }
    }
}
