import Quantities

// The encoding: four letters and a version, then the parts of the program in their order, each
// list after its length, and a checksum of all before it. Numbers are whole and have seven bits a
// byte, the lowest first; quantities are plain decimals.

extension CostProgram {
    /// The program as bytes.
    public var bytes: [UInt8] {
        var writer = ByteWriter(Self.head)
        writer.append(count: constants.count)
        for constant in constants { writer.append(constant) }
        writer.append(count: inputs.count)
        for input in inputs {
            writer.append(input.expected)
            writer.append(input.least)
            writer.append(input.greatest)
        }
        writer.append(count: steps.count)
        for step in steps {
            writer.bytes.append(step.operation.rawValue)
            for register in step.registers { writer.append(count: register) }
        }
        writer.append(list: amounts)
        writer.append(count: totals.count)
        for total in totals {
            writer.append(list: total.added)
            writer.append(list: total.deducted)
        }
        writer.append(count: printedDecimals)
        return writer.bytes + Self.checksum(of: writer.bytes[...])
    }

    /// Reads a program.
    ///
    /// - Throws: ``Damage`` for anything but the bytes of a program.
    public init(reading bytes: [UInt8]) throws(Damage) {
        guard bytes.starts(with: Self.head) else { throw .foreign }
        guard bytes.count >= Self.head.count + 4 else { throw .wrongLength }
        let body = bytes.dropLast(4)
        guard Self.checksum(of: body).elementsEqual(bytes.suffix(4)) else { throw .changed }
        var reader = ByteReader(body.dropFirst(Self.head.count))
        let constants = try reader.list { reader throws(Damage) in try reader.quantity() }
        let inputs = try reader.list { reader throws(Damage) in
            try Input(
                expected: reader.quantity(),
                least: reader.quantity(),
                greatest: reader.quantity()
            )
        }
        let steps = try reader.list { reader throws(Damage) in
            guard let operation = try Step.Operation(rawValue: reader.byte()) else {
                throw .wrongNumber
            }
            var registers: [Int] = []
            for _ in 0..<operation.arity { registers.append(try reader.count()) }
            return Step(operation, registers)
        }
        let amounts = try reader.counts()
        let totals = try reader.list { reader throws(Damage) in
            try Total(added: reader.counts(), deducted: reader.counts())
        }
        let printedDecimals = try reader.count()
        guard reader.isAtEnd else { throw .wrongLength }
        try self.init(
            constants: constants,
            inputs: inputs,
            steps: steps,
            amounts: amounts,
            totals: totals,
            printedDecimals: printedDecimals
        )
    }

    private static let head: [UInt8] = [0x52, 0x42, 0x4B, 0x50, 1]

    /// FNV-1a with 32 bits, the lowest byte first: no changed byte leaves it as it was.
    private static func checksum(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: hash >> $0) }
    }
}
