import Catalog
import Formulas
import Scenarios

/// What the models of a workload cost, bought on demand or as capacity by the hour.
struct PurchaseLines {
    let workload: Workload
    let owner: Owner
    let usage: TokenUsage

    /// Adds the lines of the bill and of the token-only estimate.
    func add(to builder: inout ModelBuilder) {
        let held = workload.capacity == nil ? [] : usage.calls.filter(isOfWorkload)
        let onDemand =
            workload.capacity == nil ? usage.calls : usage.calls.filter { !isOfWorkload($0) }
        for calls in onDemand { addOnDemand(calls, to: &builder) }
        if let capacity = workload.capacity {
            addCapacity(capacity, for: held, to: &builder)
        } else {
            for part in parts(of: owner, in: &builder) {
                MeteredLines(workload: workload, part: part, uses: usage.uses).add(to: &builder)
            }
        }
        for calls in usage.calls {
            SizeChecks(workload: workload, calls: calls).report(to: &builder)
        }
        if let custom = workload.customModel {
            CustomModelLines(workload: workload, custom: custom, owner: owner).add(to: &builder)
        }
    }

    /// Capacity is for one model; other models of a workload are bought on demand.
    private func isOfWorkload(_ calls: ModelCalls) -> Bool {
        calls.model.value == workload.model.value
    }

    private func addOnDemand(_ calls: ModelCalls, to builder: inout ModelBuilder) {
        let cache = CachePlan(workload, owner, calls, in: &builder)
        for part in parts(of: calls.owner, in: &builder) {
            let lines = InferenceLines(workload: workload, calls: calls, part: part)
            lines.add(cache, to: &builder)
            lines.addTokenOnly(to: &builder)
        }
    }

    private func parts(of owner: Owner, in builder: inout ModelBuilder) -> [TokenPart] {
        guard !workload.split.isEmpty else { return [.all(of: owner, as: workload.tier.value)] }
        return workload.split.map { entry in
            let share = builder.driver(entry.share, of: self.owner.part("tier"))
            return .share(share, of: owner, as: entry.tier.value)
        }
    }

    private func addCapacity(
        _ capacity: Capacity,
        for calls: [ModelCalls],
        to builder: inout ModelBuilder
    ) {
        switch capacity {
        case .reserved(let reservation):
            ReservedLines(
                workload: workload,
                reservation: reservation,
                owner: owner,
                calls: calls
            )
            .add(to: &builder)
        case .provisioned(let throughput):
            ProvisionedLines(
                workload: workload,
                throughput: throughput,
                owner: owner,
                tokens: usage.tokens(of: calls)
            )
            .add(to: &builder)
        case .imported(let hosting):
            ImportLines(workload: workload, hosting: hosting, owner: owner).add(to: &builder)
        }
        for calls in calls {
            InferenceLines(
                workload: workload,
                calls: calls,
                part: .all(of: calls.owner, as: .standard)
            )
            .addTokenOnly(to: &builder)
        }
        MeteredLines(
            workload: workload,
            part: .all(of: owner, as: .standard),
            uses: usage.uses
        )
        .addTokenOnly(to: &builder)
    }
}

extension TokenUsage {
    /// All tokens of some calls in a month, and the texts to embed.
    fileprivate func tokens(of calls: [ModelCalls]) -> Formula {
        let embedded = uses.filter { $0.meter == .embeddingTokens }.map(\.amount)
        return .total(of: calls.flatMap { [$0.input, $0.output] } + embedded) { $0 }
    }
}
