import Foundation
import TestSupport
import Testing

/// No reader sees an expected value outside of what looks like its range.
@Suite("Low and high cases beside an expected value")
struct CaseRangeTests {
    @Test("what is printed as a range of the example holds the value before it")
    func ranges() throws {
        let project = try ProjectFolder.shipped()
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        var texts = try project.contents(of: "Public")
            .filter { $0.key.hasSuffix(".md") && $0.key.hasPrefix("scenarios/") }
            .mapValues { String(decoding: $0, as: UTF8.self) }
        let names = try project.contents(of: "Content/scenarios").keys
            .map { $0.replacing(".yaml", with: "") }
        for name in names {
            texts["explain " + name] = try Run("explain", name, in: project).output
        }
        var (ranges, cases) = (0, 0)
        for (name, text) in texts {
            let plain = text.replacing(/\s+/, with: " ")
            cases += plain.ranges(of: "in the low case").count
            for match in plain.matches(of: Self.range) {
                let numbers = [match.output.1, match.output.2, match.output.3].map(Self.number)
                guard let value = numbers[0], let low = numbers[1], let high = numbers[2] else {
                    continue
                }
                ranges += 1
                #expect(low <= value && value <= high, "\(name): \(match.output.0)")
            }
            for head in ["| Low |", "| High |", "| Low USD", "| High USD"] {
                #expect(!text.contains(head), "\(name)")
            }
        }
        #expect(ranges > 50)
        // Cache reads cost more in the low case, where more is read from the cache.
        #expect(cases > 0)
    }

    /// `16.20 USD (13.68 to 14.04)` with and without a currency, a unit or emphasis.
    private static var range: Regex<(Substring, Substring, Substring, Substring)> {
        /([0-9][0-9,.]*[MB]?)(?:%|[ *]*[a-zA-Z ]{0,20})? ?\**\((?:USD |\$)?([0-9][0-9,.]*[MB]?)%? to (?:USD |\$)?([0-9][0-9,.]*[MB]?)%?\)/
    }

    /// The number that is written, `4.5M` among them.
    private static func number(_ text: Substring) -> Decimal? {
        let digits = text.filter { $0.isNumber || $0 == "." }
        let factor: Decimal =
            text.hasSuffix("M") ? 1_000_000 : text.hasSuffix("B") ? 1_000_000_000 : 1
        return Decimal(string: digits).map { $0 * factor }
    }
}
