import Quantities

/// Reads the parts of a program from bytes that may be anything.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() throws(Damage) -> UInt8 {
        guard let first = rest.popFirst() else { throw .wrongLength }
        return first
    }

    /// A whole number below 2²⁸, in as few bytes as it needs.
    mutating func count() throws(Damage) -> Int {
        var number = 0
        for shift in [0, 7, 14, 21] {
            let next = try byte()
            number |= Int(next & 0x7F) << shift
            guard next & 0x80 == 0 else { continue }
            guard next != 0 || shift == 0 else { throw .wrongNumber }
            return number
        }
        throw .wrongNumber
    }

    /// Whole numbers after their count.
    mutating func counts() throws(Damage) -> [Int] {
        try list { reader throws(Damage) in try reader.count() }
    }

    /// Parts after their count; each takes a byte at least, so that no count asks for more memory
    /// than there are bytes.
    mutating func list<Part>(
        of part: (inout ByteReader) throws(Damage) -> Part
    ) throws(Damage) -> [Part] {
        let length = try count()
        guard length <= rest.count else { throw .wrongLength }
        var parts: [Part] = []
        parts.reserveCapacity(length)
        for _ in 0..<length { parts.append(try part(&self)) }
        return parts
    }

    mutating func quantity() throws(Damage) -> Quantity {
        let length = try count()
        guard length <= rest.count else { throw .wrongLength }
        let text = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
        guard let quantity = try? Quantity(parsing: text) else { throw .wrongNumber }
        return quantity
    }
}
