/// Orders of samples that look like chance and follow from a seed alone.
struct SampleOrder {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// The numbers from 0 to one below the count, in some order.
    mutating func permutation(of count: Int) -> [Int] {
        var numbers = Array(0..<count)
        for last in stride(from: count - 1, to: 0, by: -1) {
            numbers.swapAt(last, index(upTo: last))
        }
        return numbers
    }

    /// A number from 0 to a limit: the high half of Knuth's linear congruential generator for 64
    /// bits, brought to the range.
    private mutating func index(upTo limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(((state >> 32) * UInt64(limit + 1)) >> 32)
    }
}
