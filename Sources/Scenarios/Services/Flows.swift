/// Flows that lead from node to node.
public struct Flows: Sendable, Hashable {
    /// Runs of the flow.
    public let runs: WorkVolume

    /// Node transitions of one run.
    public let transitions: Assumption

    /// Creates flows.
    public init(runs: WorkVolume, transitions: Assumption) {
        self.runs = runs
        self.transitions = transitions
    }
}
