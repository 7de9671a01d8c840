/// How often something happens in a month: a number of its own, or so many for each unit of a
/// workload.
public struct WorkVolume: Sendable, Hashable {
    /// The workload whose runs, requests, queries, documents or users it follows; nil for a number
    /// of its own.
    public let workload: Choice<String>?

    /// The number a month, or for each unit of the workload.
    public let number: Assumption

    /// Creates a volume.
    public init(workload: Choice<String>? = nil, number: Assumption) {
        self.workload = workload
        self.number = number
    }
}
