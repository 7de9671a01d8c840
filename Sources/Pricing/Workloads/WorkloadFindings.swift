import Catalog
import Diagnostics
import Scenarios

/// What does not go together in a workload, though it has a price.
struct WorkloadFindings {
    let workload: Workload

    /// Adds the findings.
    func add(to builder: inout ModelBuilder) {
        let isInteractive = [.chat, .agent].contains(workload.shape.kind)
        let tiers = workload.split.isEmpty ? [workload.tier] : workload.split.map(\.tier)
        guard isInteractive, let batch = tiers.first(where: { $0.value == .batch }) else { return }
        builder.report(
            Diagnostic(
                .warning,
                code: "batch-interactive",
                "people wait for \"\(workload.title)\", and batch answers within 24 hours",
                at: batch.origin,
                help: "choose another tier; batch is for work that nobody waits for"
            )
        )
    }
}
