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
            if edit.scenario.services.agentCore?.sessions.workload?.value == workload.id {
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
        guard scenario.services.routing == nil else {
            throw .reason("the scenario routes its prompts already")
        }
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            try edit.checkChoice(of: workload)
            guard edit.scenario.services.routing == nil else {
                throw .reason("one workload is routed already, and a scenario has one routing")
            }
            guard ![.agent, .chat, .batch].contains(workload.shape.kind) else {
                throw .reason("a router is for single requests")
            }
            guard !edit.scenario.services.count(by: workload.id) else {
                throw .reason("other services count by it, and it would become two")
            }
            let small = try edit.smallerModel(for: workload)
            let scope = try edit.scope(of: small, inPlaceOf: workload)
            let routed = try edit.input(.routed)
            var whole = workload
            try edit.scaleVolume(of: &whole, by: 1)
            var (large, other) = (whole, whole)
            other.id = edit.unusedWorkload(workload.id + "_routed")
            other.title += " (smaller model)"
            try edit.scaleVolume(of: &large, by: 1 - routed)
            try edit.scaleVolume(of: &other, startingFrom: whole, by: routed)
            other.move(to: small, scope)
            edit.dropImpossibleCaching(of: &other)
            edit.scenario.services.routing = WorkVolume(
                number: try edit.routedVolume(of: whole)
            )
            edit.scenario.workloads[place] = large
            edit.insert(other, after: large.id)
            for id in [large.id, other.id] { edit.modelChoices[id] = .promptRouting }
        }
    }

    /// Every request goes through the router.
    private mutating func routedVolume(of workload: Workload) throws(LeverRefusal) -> Assumption {
        guard workload.growth == nil else {
            throw .reason("it grows on its own, and the router does not")
        }
        var shape = workload.shape
        let volume = try requests(of: workload, in: &shape)
        let period = volume.key.volume?.period ?? .month
        guard period == .month else {
            throw .reason("state its volume for a month: a router's has no other time")
        }
        return try assumption(.monthlyRoutedRequests, as: volume.formula)
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

    /// Trains a smaller model of the same maker with the answers of the present one.
    mutating func distil() throws(LeverRefusal) {
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            var workload = edit.scenario.workloads[place]
            try edit.checkChoice(of: workload)
            let isNarrow = [.requests, .batch].contains(workload.shape.kind)
            if edit.isStandard, !isNarrow {
                throw .reason("distillation is for narrow tasks that repeat, not for open ones")
            }
            let student = try edit.student(for: workload)
            guard let scope = edit.market.scope(of: student, inPlaceOf: workload, as: .custom)
            else {
                throw .reason(
                    "\(edit.market.name(of: student)) has no price on demand as a custom model"
                )
            }
            workload.customModel = try edit.training(with: workload)
            workload.move(to: student, scope)
            workload.tier = Choice(value: .custom)
            workload.caching = nil
            edit.scenario.workloads[place] = workload
            edit.modelChoices[workload.id] = .distillation
        }
    }

    private func training(with workload: Workload) throws(LeverRefusal) -> CustomModel {
        let keys = [
            NumberKey.teacherInputTokens, .teacherOutputTokens, .trainingTokens, .epochs,
        ]
        let numbers = keys.compactMap { lever.number($0) }
        guard numbers.count == keys.count else { throw .reason("nobody states the training") }
        let distillation = CustomModel.Distillation(
            teacher: workload.model,
            scope: workload.scope,
            teacherInput: numbers[0],
            teacherOutput: numbers[1],
            tokens: numbers[2],
            epochs: numbers[3]
        )
        return CustomModel(
            training: .distillation(distillation),
            recurrence: .oneTime,
            storedModels: Assumption(defaultOf: .storedModels)
        )
    }

    private func student(for workload: Workload) throws(LeverRefusal) -> OfferingID {
        let offerings = market.catalog.vocabulary.offerings
        let teacher = workload.model.value
        let maker = offerings[teacher]?.maker
        if let stated = lever.model?.value {
            guard offerings[stated]?.maker == maker else {
                throw .reason("teacher and student must be of one maker")
            }
            return stated
        }
        let students = offerings.values
            .filter { $0.maker == maker && $0.kind == .model && $0.id != teacher }
            .map(\.id).sorted().filter { market.canTrain($0, for: workload) }
        guard let student = market.cheapest(of: students, for: workload, as: .custom) else {
            throw .reason(
                "the catalog holds no model of \(maker ?? "the maker") in "
                    + "\(workload.region.value.text) that can be trained and used on demand"
            )
        }
        return student
    }
}

extension LeverEdit {
    /// Another model can take over tokens that are bought on demand from a base model.
    private func checkChoice(of workload: Workload) throws(LeverRefusal) {
        if let kind = modelChoices[workload.id] {
            throw .reason("\(kind.title.lowercased()) has chosen its models")
        }
        guard workload.capacity == nil else {
            throw .reason("its model is paid by the hour, not by the token")
        }
        guard workload.customModel == nil else {
            throw .reason("its model was trained for it")
        }
        guard workload.models.count == 1, workload.models[0].value == workload.model.value else {
            throw .reason("its stages use several models")
        }
    }

    private func scope(
        of model: OfferingID,
        inPlaceOf workload: Workload
    ) throws(LeverRefusal) -> Scope {
        guard workload.model.value != model else {
            throw .reason("it uses \(market.name(of: model)) already")
        }
        guard let scope = market.scope(of: model, inPlaceOf: workload) else {
            throw .reason("\(market.name(of: model)) has no price where it is asked")
        }
        return scope
    }

    /// Multiplies how often a workload is done, and what its caching hangs on.
    ///
    /// - Parameters:
    ///   - workload: The workload.
    ///   - whole: The workload whose volumes follow from parameters already; nil for itself.
    ///   - share: The factor.
    private mutating func scaleVolume(
        of workload: inout Workload,
        startingFrom whole: Workload? = nil,
        by share: Formula
    ) throws(LeverRefusal) {
        if let whole { workload.shape = whole.shape }
        let owner = workload.id
        var edit = self
        let hasVolume = try workload.shape.change(.volume) { (number) throws(LeverRefusal) in
            try edit.restate(&number, of: owner) { share == 1 ? $0 : $0 * share }
        }
        guard hasVolume else { throw .reason("it sends no prompts") }
        if let whole { workload.caching = whole.caching }
        if case .arrivalsPerHour(var arrivals)? = workload.caching?.hits {
            try edit.restate(&arrivals, of: owner) { share == 1 ? $0 : $0 * share }
            workload.caching?.hits = .arrivalsPerHour(arrivals)
        }
        self = edit
    }

    /// Leaves out a caching that a model has no prices for.
    private mutating func dropImpossibleCaching(of workload: inout Workload) {
        guard let caching = workload.caching else { return }
        let meters = [
            MeterID("cache_read_tokens"), MeterID("cache_write_\(caching.ttl.value)_tokens"),
        ]
        let isPriced = meters.allSatisfy { meter in
            let sku = SKU(
                platform: workload.platform,
                offering: workload.model.value,
                meter: meter,
                region: workload.region.value,
                scope: workload.scope.value,
                tier: workload.tier.value
            )
            return !market.catalog.rates(of: sku, on: market.asOf).isEmpty
        }
        guard !isPriced else { return }
        workload.caching = nil
        remarks.append(
            "\(market.name(of: workload.model.value)) is asked without caching: the catalog holds "
                + "no price of it."
        )
    }
}

extension Workload {
    /// Asks another model, on demand.
    fileprivate mutating func move(to other: OfferingID, _ scope: Scope) {
        model = Choice(value: other)
        self.scope = Choice(value: scope)
        guard case .batch(var shape) = shape else { return }
        for place in shape.stages.indices { shape.stages[place].model = nil }
        self.shape = .batch(shape)
    }

    /// A second try has the chunks of the first.
    fileprivate mutating func dropRetrieval() {
        guard case .rag(var shape) = shape else { return }
        shape.knowledgeBase = nil
        shape.rerank = nil
        shape.candidates = nil
        self.shape = .rag(shape)
    }
}

extension Services {
    /// Whether one of them counts by the units of a workload.
    fileprivate func count(by workload: String) -> Bool {
        [agentCore?.sessions, flows?.runs, routing, sqlGeneration]
            .contains { $0?.workload?.value == workload }
    }
}
