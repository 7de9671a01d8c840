/// The one reader and the one writer of plain decimals: `-12.50`, never `1,5`, `1e-6` or `$3`.
enum DecimalText {
    /// Reads a whole text in UTF-8 as a count of units of 10 to the power of minus `scale`.
    ///
    /// - Throws: ``DecimalSyntaxError`` with the offset of the first byte that does not belong.
    static func units(
        of text: some Sequence<UInt8>,
        scale: Int
    ) throws(DecimalSyntaxError) -> Int128 {
        let bytes = Array(text)
        guard !bytes.isEmpty else { throw DecimalSyntaxError(.empty, at: 0) }
        let isNegative = bytes[0] == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        var value: Int128 = 0
        var fractionDigits = 0
        var point: Int?
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "."), point == nil, index > start {
                point = index
                continue
            }
            guard let digit = digitValue(bytes[index]) else {
                throw DecimalSyntaxError(.unexpectedCharacter, at: index)
            }
            if point != nil { fractionDigits += 1 }
            guard fractionDigits <= scale else { throw DecimalSyntaxError(.tooPrecise, at: index) }
            value = try appended(digit, to: value, at: index)
        }
        guard bytes.count > start, point != bytes.count - 1 else {
            throw DecimalSyntaxError(.missingDigit, at: bytes.count)
        }
        for _ in fractionDigits..<scale { value = try appended(0, to: value, at: bytes.count) }
        return isNegative ? -value : value
    }

    /// Writes a count of units of 10 to the power of minus `scale` as a plain decimal.
    ///
    /// Trailing zeros after the point are left out beyond `minimumFractionDigits`.
    static func text(of units: Int128, scale: Int, minimumFractionDigits: Int) -> String {
        String(
            decoding: ascii(of: units, scale: scale, minimumFractionDigits: minimumFractionDigits),
            as: UTF8.self
        )
    }

    /// The same as bytes.
    static func ascii(of units: Int128, scale: Int, minimumFractionDigits: Int) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = units.magnitude
        while rest > 0 || digits.count <= scale {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            digits.append(UInt8(ascii: "0") + UInt8(digit))
            rest = quotient
        }
        let dropped = digits.prefix(max(0, scale - minimumFractionDigits))
            .prefix { $0 == UInt8(ascii: "0") }.count
        var bytes: [UInt8] = units < 0 ? [UInt8(ascii: "-")] : []
        for index in digits.indices.reversed() where index >= dropped {
            if index == scale - 1 { bytes.append(UInt8(ascii: ".")) }
            bytes.append(digits[index])
        }
        return bytes
    }

    private static func digitValue(_ byte: UInt8) -> Int128? {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        return Int128(byte - UInt8(ascii: "0"))
    }

    private static func appended(
        _ digit: Int128,
        to value: Int128,
        at offset: Int
    ) throws(DecimalSyntaxError) -> Int128 {
        let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
        let (result, carried) = shifted.addingReportingOverflow(digit)
        guard !overflow, !carried else { throw DecimalSyntaxError(.tooLarge, at: offset) }
        return result
    }
}
