public import Quantities

/// How large the requests of a group were by one meter; a request without it counts as zero.
public struct RequestSizes: Sendable, Hashable {
    /// The 5th percentile: the least size that a twentieth of the requests do not exceed.
    public let p5: Int

    /// The median, found the same way.
    public let p50: Int

    /// The 95th percentile, found the same way.
    public let p95: Int

    /// The quantity divided by the requests.
    public let mean: Quantity

    /// Creates sizes that are known.
    public init(p5: Int, p50: Int, p95: Int, mean: Quantity) {
        self.p5 = p5
        self.p50 = p50
        self.p95 = p95
        self.mean = mean
    }

    /// Finds the sizes of some requests.
    ///
    /// - Parameters:
    ///   - counts: How many requests have a size, by the size; those of size zero may be left out.
    ///   - requests: How many there are in all, at least 1.
    ///   - quantity: The sum of their sizes.
    /// - Throws: ``ArithmeticFailure``.
    public init(
        counts: [Int: Int],
        requests: Int,
        quantity: Quantity
    ) throws(ArithmeticFailure) {
        let sizes = counts.filter { $0.key > 0 }.sorted { $0.key < $1.key }
        let empty = requests - sizes.reduce(0) { $0 + $1.value }
        /// The least size that so many twentieths of the requests do not exceed.
        func size(atTwentieths share: Int) -> Int {
            var seen = empty
            guard seen * 20 < share * requests else { return 0 }
            for (size, count) in sizes {
                seen += count
                if seen * 20 >= share * requests { return size }
            }
            return sizes.last?.key ?? 0
        }
        self.init(
            p5: size(atTwentieths: 1),
            p50: size(atTwentieths: 10),
            p95: size(atTwentieths: 19),
            mean: try quantity / Quantity(requests)
        )
    }
}
