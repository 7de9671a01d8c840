import Diagnostics

extension CostModel {
    /// The requests that do not fit into the window of their model, in words; empty where all do.
    public var requestsBeyondWindow: [String] {
        findings.filter { $0.code == SizeChecks.Overflow.code }.map(\.summary)
    }
}
