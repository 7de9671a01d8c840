/// Stands for swift-crypto while parsers are fuzzed: the same digests, from less code.
public struct SHA256: Sendable {
    private var bytes: [UInt8] = []

    /// Begins with nothing.
    public init() {}

    /// Adds bytes.
    public mutating func update(data: some Sequence<UInt8>) { bytes += data }

    /// The 32 bytes of the digest.
    public func finalize() -> [UInt8] {
        var padded = bytes + [0x80]
        padded += Array(repeating: 0, count: (120 - padded.count % 64) % 64)
        let length = UInt64(bytes.count) * 8
        padded += stride(from: 56, through: 0, by: -8)
            .map { UInt8(truncatingIfNeeded: length >> $0) }
        var state = SHA256.start
        for start in stride(from: 0, to: padded.count, by: 64) {
            SHA256.mix(padded[start..<start + 64], into: &state)
        }
        return state.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    /// The digest of some bytes.
    public static func hash(data: some Sequence<UInt8>) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: data)
        return hash.finalize()
    }

    /// The first bits of the roots of primes, square ones to begin with, and cubic ones for rounds.
    private static let start: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]
    private static let rounds: [UInt32] = (2...311)
        .filter { number in !(2..<number).contains { number % $0 == 0 } }
        .map { UInt32(truncatingIfNeeded: cubeRoot(of: UInt64($0))) }

    /// The cube root of a number times 2³², rounded down.
    private static func cubeRoot(of number: UInt64) -> UInt64 {
        var (low, high) = (UInt64(0), UInt64(8) << 32)
        while high - low > 1 {
            let middle = (low + high) / 2
            let wide = UInt128(middle)
            let isOver = wide * wide * wide > UInt128(number) << 96
            if isOver { high = middle } else { low = middle }
        }
        return low
    }

    private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4)
            .map { block[$0..<$0 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
        for place in 16..<64 {
            let (early, late) = (words[place - 15], words[place - 2])
            let first = early.turned(7) ^ early.turned(18) ^ early >> 3
            let second = late.turned(17) ^ late.turned(19) ^ late >> 10
            words.append(words[place - 16] &+ first &+ words[place - 7] &+ second)
        }
        var now = state
        for place in 0..<64 {
            let turned = now[4].turned(6) ^ now[4].turned(11) ^ now[4].turned(25)
            let choice = now[4] & now[5] ^ ~now[4] & now[6]
            let first = now[7] &+ turned &+ choice &+ rounds[place] &+ words[place]
            let other = now[0].turned(2) ^ now[0].turned(13) ^ now[0].turned(22)
            let majority = now[0] & now[1] ^ now[0] & now[2] ^ now[1] & now[2]
            now = [
                first &+ other &+ majority, now[0], now[1], now[2], now[3] &+ first, now[4], now[5],
                now[6],
            ]
        }
        for place in state.indices { state[place] &+= now[place] }
    }
}

extension UInt32 {
    fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
