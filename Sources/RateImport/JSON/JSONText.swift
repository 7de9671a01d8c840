/// Decodes the escapes of a string that the parser has found sound.
enum JSONText {
    /// The text that the bytes between two quotes stand for.
    static func decoded(_ content: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var rest = content
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
                result.append(byte)
                continue
            }
            if letter == UInt8(ascii: "u") {
                result += UTF8.encode(scalar(from: &rest)) ?? UTF8.encodedReplacementCharacter
            } else {
                result.append(control(letter))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The value of four hexadecimal digits; nil for anything else.
    static func unit(_ digits: ArraySlice<UInt8>) -> UInt32? {
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
        else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private static func scalar(from rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
        let high = unit(rest.prefix(4)) ?? 0
        rest = rest.dropFirst(4)
        guard (0xd800..<0xdc00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
        let low = unit(rest.dropFirst(2).prefix(4)) ?? 0xdc00
        rest = rest.dropFirst(6)
        return Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00)) ?? "\u{FFFD}"
    }

    private static func control(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0c
        case UInt8(ascii: "n"): 0x0a
        case UInt8(ascii: "r"): 0x0d
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }
}
