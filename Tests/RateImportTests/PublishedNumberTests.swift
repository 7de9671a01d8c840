import RateImport
import TestSupport
import Testing

@Suite("Published number")
struct PublishedNumberTests {
    @Test(
        "a price of one token becomes that of a million, without binary noise",
        arguments: [
            ("3e-06", "3.00"), ("0.000003", "3.00"), ("7.899999999999999e-07", "0.79"),
            ("0.0000007899999999999999", "0.79"), ("1.0000000000000001e-07", "0.10"),
            ("8.900000000000001e-07", "0.89"), ("4.6999999999999995e-07", "0.47"),
            ("2.9999900000000002e-06", "2.99999"), ("9.999990000000002e-06", "9.99999"),
            ("1.4875e-06", "1.4875"), ("6.875e-06", "6.875"), ("1E-5", "10.00"),
            ("0.00018", "180.00"), ("2.0345052083e-09", "0.0020345052083"), ("0", "0.00"),
            ("0.0", "0.00"), ("3.3333333333333335e-05", "33.333333333333335"),
            ("2e+1", "20000000.00"),
            ("-1e-06", "-1.00"), ("1.9999999999999998e-05", "20.00"),
        ]
    )
    func perMillion(text: String, expected: String) throws {
        let number = try #require(PublishedNumber(parsing: text))
        #expect(number.decimalText(timesTenTo: 6) == expected)
    }

    @Test(
        "what is not a number is refused",
        arguments: ["", "x", "1e", "1,5", ".5", "5.", "1e999", "1e1e1", "--1", "$3", "N/A"]
    )
    func refused(text: String) {
        #expect(PublishedNumber(parsing: text) == nil)
    }

    @Test("a number of 12 digits or fewer is never changed")
    func shortNumbersKeepTheirDigits() throws {
        var random = SplitMix64(seed: 12)
        for _ in 0..<20_000 {
            let digits = Int.random(in: 1...999_999_999_999, using: &random)
            let decimals = Int.random(in: 0...14, using: &random)
            let number = try #require(PublishedNumber(parsing: "\(digits)e-\(decimals)"))
            let text = number.decimalText(timesTenTo: decimals, minimumFractionDigits: 0)
            #expect(text == String(digits))
        }
    }

    @Test("noise of binary arithmetic is taken off every price of up to six digits")
    func noiseIsTakenOff() throws {
        var random = SplitMix64(seed: 34)
        for _ in 0..<20_000 {
            let digits = Int.random(in: 1...999_999, using: &random)
            let clean = Double(digits) / 10_000
            let noisy = [clean / 1e6, clean * 1e-6, clean / 1000 / 1000][
                Int.random(in: 0..<3, using: &random)
            ]
            let number = try #require(PublishedNumber(parsing: "\(noisy)"))
            let text = number.decimalText(timesTenTo: 10, minimumFractionDigits: 0)
            #expect(text == String(digits))
        }
    }
}
