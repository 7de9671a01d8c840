import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios

// Levers that change how the same tokens are bought.

extension LeverEdit {
    /// Caches what prompts begin with, and in conversations and runs all that came before.
    mutating func cache() throws(LeverRefusal) {
        guard let hits = lever.number(.hitRate) else { return }
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            let lifetime = edit.lever.ttl?.value ?? edit.market.cacheLifetime(for: workload)
            guard let ttl = lifetime else {
                throw .reason("how long the cache should last is not stated")
            }
            guard workload.caching == nil else { throw .reason("it caches already") }
            guard workload.capacity == nil else {
                throw .reason("units by the hour cost the same with it")
            }
            let history: Assumption?
            switch workload.shape {
            case .chat: history = edit.lever.number(.turnHitRate)
            case .agent(let shape):
                guard case .steps = shape.effort else {
                    throw .reason("the single calls of its runs are not known")
                }
                history = Assumption(defaultOf: .stepHitRate)
            case .requests, .rag, .batch: history = nil
            case .embedding, .media: throw .reason("it has no prompt")
            }
            edit.scenario.workloads[place].caching = Caching(
                ttl: Choice(value: ttl),
                hits: .share(hits),
                historyHitRate: history
            )
            let known = Set(edit.model.findings.map(\.summary))
            var trial = edit
            try trial.check()
            let isShort = trial.model.findings.first { finding in
                finding.code == "cache-below-minimum" && !known.contains(finding.summary)
            }
            if let isShort, history == nil { throw .reason(isShort.summary) }
        }
    }

    /// Buys what can wait in another tier.
    mutating func moveTokens(to tier: PurchaseTier) throws(LeverRefusal) {
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            var workload = edit.scenario.workloads[place]
            try edit.checkPatience(of: workload, for: tier)
            let isWhole = [.batch, .embedding, .media].contains(workload.shape.kind)
            guard !isWhole else {
                workload.tier = Choice(value: tier)
                edit.scenario.workloads[place] = workload
                return
            }
            let share = try edit.input(.canWait)
            let rest = try edit.assumption(.share(of: .standard), as: 1 - share)
            let waiting = try edit.assumption(.share(of: tier), as: share)
            workload.split = [
                TierShare(tier: Choice(value: .standard), share: rest),
                TierShare(tier: Choice(value: tier), share: waiting),
            ]
            edit.scenario.workloads[place] = workload
        }
    }

    private func checkPatience(
        of workload: Workload,
        for tier: PurchaseTier
    ) throws(LeverRefusal) {
        guard workload.capacity == nil else {
            throw .reason("its model is paid by the hour, not by the token")
        }
        guard workload.split.isEmpty else {
            throw .reason("its tokens are shared out over tiers already")
        }
        guard workload.tier.value == .standard else {
            throw .reason("its tokens are bought as \(workload.tier.value.rawValue)")
        }
        let kind = workload.shape.kind
        let isAwaited = kind == .chat || kind == .agent && tier == .batch
        guard !isAwaited else { throw .reason("people wait for its answers") }
        guard !(isStandard && kind == .rag) else {
            throw .reason("people wait for its answers, unless the author says otherwise")
        }
    }

    /// Buys model units in the place of tokens, as many as the tokens need.
    mutating func provision() throws(LeverRefusal) {
        guard scenario.workloads.contains(where: { $0.platform == .bedrock }) else {
            throw .reason("model units are known of Amazon Bedrock only")
        }
        guard let throughput = lever.number(.tokensPerMinutePerUnit) else {
            throw .reason(
                "AWS does not publish what a model unit handles; measure it, and state "
                    + "tokens_per_minute_per_unit"
            )
        }
        let commitment = lever.commitment ?? Choice(value: .none, isDefault: true)
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            var workload = edit.scenario.workloads[place]
            try edit.checkIsOnBedrock(workload, for: "model units are known")
            guard workload.capacity == nil else {
                throw .reason("its model is paid by the hour already")
            }
            guard workload.split.isEmpty, [.standard, .custom].contains(workload.tier.value) else {
                throw .reason("its tokens are bought in another tier")
            }
            workload.caching = nil
            func provide(_ units: Quantity) {
                workload.capacity = .provisioned(
                    ProvisionedThroughput(
                        units: .unstated(.modelUnits, units),
                        commitment: commitment,
                        tokensPerMinutePerUnit: throughput
                    )
                )
                edit.scenario.workloads[place] = workload
            }
            provide(.one)
            var trial = edit
            try trial.check()
            guard let use = trial.model.expectedUtilization(of: workload.id),
                let units = try? use.roundedUp(toMultipleOf: .one),
                let part = try? use / max(units, .one)
            else { throw .reason("its use cannot be calculated") }
            provide(max(units, .one))
            let percent = (try? part * Quantity(100))
                .flatMap {
                    try? $0.rounded(toFractionDigits: 0)
                }
            edit.remarks.append(
                "\(workload.title) needs \(max(units, .one)) model units, used to "
                    + "\(percent ?? .zero)%."
            )
        }
    }

    /// Keeps the copies of imported models active in some hours only.
    mutating func schedule() throws(LeverRefusal) {
        guard let hours = lever.number(.activeHoursPerMonth) else { return }
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            guard case .imported(let hosting)? = edit.scenario.workloads[place].capacity else {
                throw .reason("it runs no imported model, and the others cost nothing when idle")
            }
            guard case .always = hosting.activity else {
                throw .reason("its copies are active in some hours only already")
            }
            edit.scenario.workloads[place].capacity = .imported(
                ModelImport(
                    unitVersion: hosting.unitVersion,
                    units: hosting.units,
                    copies: hosting.copies,
                    activity: .hours(hours)
                )
            )
        }
    }
}

extension Assumption {
    /// A number that nobody stated.
    fileprivate static func unstated(_ key: NumberKey, _ value: Quantity) -> Assumption {
        Assumption(
            key: key,
            value: Spread(value),
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: true,
            origin: nil
        )
    }
}

extension CostModel {
    /// How many of its model units a workload needs, at the expected values; nil where that has no
    /// figure.
    fileprivate func expectedUtilization(of workload: String) -> Quantity? {
        let figure = figures.first { $0.id.name == workload + ".provisioned.utilization" }
        let values = drivers.map { ($0.id, $0.assumption.value.expected) }
        let bindings = Bindings(drivers: Dictionary(values) { first, _ in first })
        return try? figure?.formula.value(with: bindings)
    }
}
