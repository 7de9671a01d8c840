import Quantities

/// Numbers as exports write them: plain, or with a power of ten, such as `4.5E-6`.
enum WrittenNumber {
    /// The exact value; digits after the 18th decimal are rounded half to even.
    ///
    /// - Returns: The number; nil for anything else, and for one that is too large.
    static func quantity(_ text: String) -> Quantity? {
        if let plain = try? Quantity(parsing: text) { return plain }
        let parts = text.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E")
        }
        guard parts.count <= 2, let mantissa = parts.first else { return nil }
        var power = 0
        if parts.count == 2 {
            guard let read = Int(String(Substring(parts[1]))), abs(read) < 100 else { return nil }
            power = read
        }
        let isNegative = mantissa.first == UInt8(ascii: "-")
        let halves = (isNegative ? mantissa.dropFirst() : mantissa)
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let digits = halves.flatMap { Array($0) }
        guard halves.count <= 2, halves.allSatisfy({ !$0.isEmpty }),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 })
        else { return nil }
        let decimals = (halves.count == 2 ? halves[1].count : 0) - power
        guard let value = shifted(digits, decimals: decimals) else { return nil }
        return isNegative ? try? .zero - value : value
    }

    /// The number of some digits of which so many stand after the point.
    private static func shifted(_ digits: [UInt8], decimals: Int) -> Quantity? {
        let zero = UInt8(ascii: "0")
        var whole = digits + Array(repeating: zero, count: max(0, -decimals))
        let places = max(0, decimals)
        whole = Array(repeating: zero, count: max(0, places + 1 - whole.count)) + whole
        let kept = whole.dropLast(max(0, places - Quantity.scale))
        let rest = whole.suffix(max(0, places - Quantity.scale))
        let scale = min(places, Quantity.scale)
        let text =
            String(decoding: kept.dropLast(scale), as: UTF8.self)
            + (scale > 0 ? "." + String(decoding: kept.suffix(scale), as: UTF8.self) : "")
        guard let value = try? Quantity(parsing: text) else { return nil }
        guard isRoundedUp(rest, after: kept.last ?? zero) else { return value }
        return try? value + Quantity(parsing: "0.000000000000000001")
    }

    private static func isRoundedUp(_ rest: ArraySlice<UInt8>, after last: UInt8) -> Bool {
        guard let first = rest.first else { return false }
        let half = UInt8(ascii: "5")
        guard first == half, rest.dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") }) else {
            return first >= half
        }
        return last % 2 == 1
    }
}
