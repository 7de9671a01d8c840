import Foundation
import Testing

/// A value with what looks like its range behind it, as texts have it: `16.20 USD (13.68 to 14.04)`
/// with and without a currency, a unit or emphasis.
struct WrittenRange {
    let text: Substring
    let value: Decimal
    let low: Decimal
    let high: Decimal

    /// Whether a reader finds the value inside of the range.
    var holds: Bool { low <= value && value <= high }

    /// All that stand in a text.
    static func all(in text: String) -> [WrittenRange] {
        text.replacing(/\s+/, with: " ").matches(of: pattern)
            .compactMap { match in
                guard let value = number(match.output.1), let low = number(match.output.2),
                    let high = number(match.output.3)
                else { return nil }
                return WrittenRange(text: match.output.0, value: value, low: low, high: high)
            }
    }

    private static var pattern: Regex<(Substring, Substring, Substring, Substring)> {
        /([0-9][0-9,.]*[MB]?)(?:%|[ *]*[a-zA-Z ]{0,20})? ?\**\((?:USD |\$)?([0-9][0-9,.]*[MB]?)%? to (?:USD |\$)?([0-9][0-9,.]*[MB]?)%?\)/
    }

    /// The number that is written, `4.5M` among them.
    static func number(_ text: Substring) -> Decimal? {
        let digits = text.filter { $0.isNumber || $0 == "." }
        let factor: Decimal =
            text.hasSuffix("M") ? 1_000_000 : text.hasSuffix("B") ? 1_000_000_000 : 1
        return Decimal(string: digits).map { $0 * factor }
    }
}
