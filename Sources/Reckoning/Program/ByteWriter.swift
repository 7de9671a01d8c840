import Quantities

/// Writes the parts of a program as bytes.
struct ByteWriter {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Adds a whole number that is not negative.
    mutating func append(count: Int) {
        var rest = count
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Adds whole numbers after their count.
    mutating func append(list: [Int]) {
        append(count: list.count)
        for number in list { append(count: number) }
    }

    /// Adds a plain decimal after its length.
    mutating func append(_ quantity: Quantity) {
        let text = quantity.ascii
        append(count: text.count)
        bytes += text
    }
}
