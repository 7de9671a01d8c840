/// How many usages of a stream came to what.
public struct UsageTally: Sendable {
    private var counts: [UsageOutcome: Int] = [:]

    /// Starts with none.
    public init() {}

    /// Counts one more.
    public mutating func count(_ outcome: UsageOutcome) { counts[outcome, default: 0] += 1 }

    /// Adds what others counted.
    mutating func add(_ others: UsageTally) {
        counts.merge(others.counts, uniquingKeysWith: +)
    }

    /// Whether any usage has no price, or any line was no usage.
    public var hasProblems: Bool { self[.unpriced] + self[.error] > 0 }

    /// One sentence for the end of the stream.
    public var summary: String {
        "\(self[.priced]) priced, \(self[.failedCall]) failed calls, "
            + "\(self[.unpriced]) unpriced, \(self[.error]) errors"
    }

    private subscript(outcome: UsageOutcome) -> Int { counts[outcome] ?? 0 }
}
