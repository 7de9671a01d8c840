extension String {
    /// The text of an anchor behind the `#` of a link in Markdown: letters of every script as they
    /// are, and what an address or Markdown could take for something else percent-encoded.
    var inFragment: String {
        var result = ""
        for scalar in unicodeScalars {
            let isPlain =
                scalar.isASCII
                ? scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar)
                : !scalar.properties.isWhitespace
            if isPlain {
                result.unicodeScalars.append(scalar)
                continue
            }
            for byte in String(scalar).utf8 {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (byte < 0x10 ? "0" : "") + digits
            }
        }
        return result
    }

    /// The text with each `%` and two digits exchanged for the byte that they are; itself where
    /// these bytes are no text.
    public var percentDecoded: String {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard byte == UInt8(ascii: "%"), digits.utf8.count == 2, !digits.hasPrefix("+"),
                let decoded = UInt8(digits, radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(decoded)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }
}
