/// A number of a price list, read exactly from its text.
///
/// Lists made by programs hold binary noise: 0.79 divided by a million is written
/// `7.899999999999999e-07`. A number with more than 12 significant digits therefore stands for the
/// shortest decimal of at most 12 digits that differs from it by at most one part in 10¹⁵, which is
/// four to nine steps of a binary number; where there is none it stands for itself. A number with
/// 12 digits or fewer is never changed.
public struct PublishedNumber: Sendable, Hashable {
    /// The digits without zeros at either end; none for nought.
    private let digits: [UInt8]

    /// The power of ten that the last digit counts.
    private let exponent: Int

    /// Whether the number is below zero.
    public let isNegative: Bool

    /// Whether the number is nought.
    public var isZero: Bool { digits.isEmpty }

    /// Reads a JSON number such as `3e-06` and cleans it; nil for anything else.
    public init?(parsing text: String) {
        guard let exact = PublishedNumber(exactly: text) else { return nil }
        self = exact.digits.count > PublishedNumber.precision ? exact.cleaned : exact
    }

    /// A plain decimal of the number times 10 to a power, with at least so many decimals.
    public func decimalText(timesTenTo power: Int, minimumFractionDigits: Int = 2) -> String {
        let scale = exponent + power
        var whole = digits + Array(repeating: 0, count: digits.isEmpty ? 0 : max(0, scale))
        let decimals = digits.isEmpty ? 0 : max(0, -scale)
        whole = Array(repeating: 0, count: max(0, decimals + 1 - whole.count)) + whole
        var fraction = Array(whole.suffix(decimals))
        whole.removeLast(decimals)
        fraction += Array(repeating: 0, count: max(0, minimumFractionDigits - decimals))
        let sign = isNegative && !isZero ? "-" : ""
        return sign + text(whole) + (fraction.isEmpty ? "" : "." + text(fraction))
    }

    private static let precision = 12
    private static let comparedDigits = 22
    private static let noise: UInt128 = 1_000_000_000_000_000

    private init(digits: [UInt8], exponent: Int, isNegative: Bool) {
        let end = digits.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        self.digits = Array(digits[..<end].drop { $0 == 0 })
        self.exponent = end == 0 ? 0 : exponent + digits.count - end
        self.isNegative = isNegative
    }

    private init?(exactly text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard parts.count <= 2, let written = parts.first else { return nil }
        var power = 0
        if parts.count == 2 {
            guard let read = Int(parts[1]), abs(read) <= 400 else { return nil }
            power = read
        }
        let isNegative = written.hasPrefix("-")
        let number = isNegative ? written.dropFirst() : written
        let halves = number.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, halves.allSatisfy({ !$0.isEmpty }) else { return nil }
        let bytes = halves.flatMap(\.utf8)
        guard bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }) else {
            return nil
        }
        self.init(
            digits: bytes.map { $0 - UInt8(ascii: "0") },
            exponent: power - (halves.count == 2 ? halves[1].utf8.count : 0),
            isNegative: isNegative
        )
    }

    private var cleaned: PublishedNumber {
        for count in 1...PublishedNumber.precision where isNear(rounded(to: count)) {
            return rounded(to: count)
        }
        return self
    }

    /// Whether a number of fewer digits differs by one part in 10¹⁵ at most; digits beyond the 22nd
    /// are below any noise.
    private func isNear(_ other: PublishedNumber) -> Bool {
        let length = min(digits.count, PublishedNumber.comparedDigits)
        let own = digits.prefix(length).reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
        var theirs = other.digits.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
        for _ in 0..<(other.exponent - exponent - digits.count + length) { theirs *= 10 }
        let difference = own > theirs ? own - theirs : theirs - own
        return difference * PublishedNumber.noise <= own
    }

    /// The nearest number with so many digits, fewer than there are.
    private func rounded(to count: Int) -> PublishedNumber {
        var kept = [0] + digits.prefix(count)
        if digits[count] >= 5 {
            var index = kept.count - 1
            while kept[index] == 9 {
                kept[index] = 0
                index -= 1
            }
            kept[index] += 1
        }
        return PublishedNumber(
            digits: kept,
            exponent: exponent + digits.count - count,
            isNegative: isNegative
        )
    }

    private func text(_ digits: [UInt8]) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
}
