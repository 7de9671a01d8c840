import Catalog
import Formulas
import Quantities
import Scenarios

// Levers that choose which model answers.

extension LeverEdit {
    /// Lets a cheap model try first, and sends on what it does not resolve.
    mutating func cascade() throws(LeverRefusal) {
        guard let model = lever.model else { throw .reason("no model tries first") }
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            try edit.checkChoice(of: workload)
            if edit.scenario.services.use(of: Services.agentCore)?.counts(by: workload.id) == true {
                throw .reason("AgentCore counts its sessions by it, and a second try has one more")
            }
            let scope = try edit.scope(of: model.value, inPlaceOf: workload)
            let resolved = try edit.input(.resolved)
            let check = try edit.input(.checkTokens)
            var first = workload
            var second = workload
            second.id = edit.unusedWorkload(workload.id + "_escalated")
            second.title += " (escalated)"
            try edit.scaleVolume(of: &first, by: 1)
            try edit.scaleVolume(of: &second, startingFrom: first, by: 1 - resolved)
            second.dropRetrieval()
            try edit.addCheck(check, to: &first)
            first.move(to: model.value, scope)
            edit.dropImpossibleCaching(of: &first)
            edit.scenario.workloads[place] = first
            edit.insert(second, after: first.id)
            for id in [first.id, second.id] { edit.modelChoices[id] = .cascade }
        }
    }

    /// The check is written behind the answer; of several stages, behind the last.
    private mutating func addCheck(
        _ check: Formula,
        to workload: inout Workload
    ) throws(LeverRefusal) {
        let (owner, kind) = (workload.id, workload.shape.kind)
        let stages: Int =
            if case .batch(let shape) = workload.shape { shape.stages.count } else { 1 }
        guard stages == 1 else { throw .reason("it has several stages") }
        var edit = self
        let isWritten = try workload.shape.change(.output) { (number) throws(LeverRefusal) in
            try edit.restate(&number, of: owner) { $0 + check }
        }
        guard isWritten else { throw .reason("a \(kind.rawValue) workload writes no text") }
        self = edit
    }

    /// Lets Bedrock route between two models of a family.
    mutating func routePrompts() throws(LeverRefusal) {
        let router = scenario.services.declared[Services.routing]
        guard let router, let routed = router.volume?.monthly else {
            throw .reason("no service that routes prompts is declared")
        }
        guard scenario.services.use(of: router.id) == nil else {
            throw .reason("the scenario routes its prompts already")
        }
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            try edit.checkIsOnBedrock(workload, for: "prompts are routed between models")
            try edit.checkChoice(of: workload)
            guard edit.scenario.services.use(of: router.id) == nil else {
                throw .reason("one workload is routed already, and a scenario has one routing")
            }
            guard workload.shape.kind != .agent else {
                throw .reason("how many single calls its runs make is not known")
            }
            guard workload.split.isEmpty, workload.tier.value == .standard else {
                throw .reason("a router is for requests in the standard tier")
            }
            guard !edit.scenario.services.count(by: workload.id) else {
                throw .reason("other services count by it, and it would become two")
            }
            let small = try edit.smallerModel(for: workload)
            let scope = try edit.scope(of: small, inPlaceOf: workload)
            let share = try edit.input(.routed)
            var whole = workload
            try edit.scaleVolume(of: &whole, by: 1)
            var (large, other) = (whole, whole)
            other.id = edit.unusedWorkload(workload.id + "_routed")
            other.title += " (smaller model)"
            try edit.scaleVolume(of: &large, by: 1 - share)
            try edit.scaleVolume(of: &other, startingFrom: whole, by: share)
            other.move(to: small, scope)
            edit.dropImpossibleCaching(of: &other)
            let volume = WorkVolume(number: try edit.volume(of: whole, as: routed))
            edit.scenario.services.add(ServiceUse(of: router, volume: volume))
            edit.scenario.workloads[place] = large
            edit.insert(other, after: large.id)
            for id in [large.id, other.id] { edit.modelChoices[id] = .promptRouting }
        }
    }

    /// Every request goes through the router.
    private mutating func volume(
        of workload: Workload,
        as routed: NumberKey
    ) throws(LeverRefusal) -> Assumption {
        guard workload.growth == nil else {
            throw .reason("it grows on its own, and the router does not")
        }
        var shape = workload.shape
        let volume = try requests(of: workload, in: &shape)
        let period = volume.key.volume?.period ?? .month
        guard period == .month else {
            throw .reason("state its volume for a month: a router's has no other time")
        }
        return try assumption(routed, as: volume.formula)
    }

    private func smallerModel(for workload: Workload) throws(LeverRefusal) -> OfferingID {
        let model = workload.model.value
        guard let family = RoutedFamily.all.first(where: { $0.models.contains(model) }) else {
            throw .reason("Bedrock does not route \(market.name(of: model))")
        }
        if let stated = lever.model?.value {
            guard family.models.contains(stated), stated != model else {
                throw .reason(
                    "Bedrock does not route between \(market.name(of: model)) and "
                        + market.name(of: stated)
                )
            }
            return stated
        }
        guard let small = market.cheapest(of: family.models, for: workload), small != model else {
            throw .reason("\(market.name(of: model)) is the cheapest of its family")
        }
        return small
    }
}
