import Catalog
import Formulas
import Quantities
import Scenarios

// Levers that make the work smaller.

extension LeverEdit {
    /// Stops runs after so many model calls, or holds their amplification down.
    mutating func capLoops() throws(LeverRefusal) {
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            guard case .agent(var shape) = workload.shape else {
                throw .reason("only runs of agents have loops")
            }
            switch shape.effort {
            case .amplification(var factor):
                let cap = try edit.input(.amplificationCap)
                try edit.restate(&factor, of: workload.id) { .minimum([$0, cap]) }
                shape.effort = .amplification(factor)
            case .steps(var steps):
                let cap = try edit.input(.stopAfter)
                if var limit = steps.stopAfter {
                    try edit.restate(&limit, of: workload.id) { .minimum([$0, cap]) }
                    steps.stopAfter = limit
                } else {
                    steps.stopAfter = try edit.assumption(.stopAfter, as: cap)
                }
                shape.effort = .steps(steps)
            }
            edit.scenario.workloads[place].shape = .agent(shape)
        }
    }

    /// Makes answers shorter, and prompts longer by a schema.
    mutating func structureOutput() throws(LeverRefusal) {
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            if edit.isStandard, [.chat, .rag].contains(workload.shape.kind) {
                throw .reason("people read its answers, and a schema is for programs")
            }
            let left = 1 - (try edit.input(.shorterAnswer))
            let schema = try edit.input(.schemaTokens)
            var shape = workload.shape
            guard
                try shape.change(
                    .output,
                    { (number) throws(LeverRefusal) in
                        try edit.restate(&number, of: workload.id) { $0 * left }
                    }
                )
            else { throw .reason("it writes no text") }
            func lengthen(_ number: inout Assumption) throws(LeverRefusal) {
                try edit.restate(&number, of: workload.id) { $0 + schema }
            }
            let hasSystem = try shape.change(.system, lengthen)
            if !hasSystem { _ = try shape.change(.input, lengthen) }
            edit.scenario.workloads[place].shape = shape
        }
    }

    /// Makes system prompts shorter, and with a model also what each request sends.
    mutating func compressPrompts() throws(LeverRefusal) {
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            let left = 1 - (try edit.input(.shorterPrompt))
            var shape = workload.shape
            var hasPrompt = false
            _ = try shape.change(.system) { (number) throws(LeverRefusal) in
                guard number.value.high > .zero else { return }
                hasPrompt = true
                try edit.restate(&number, of: workload.id) { $0 * left }
            }
            if let model = edit.lever.model?.value {
                try edit.compressRequests(of: workload, in: &shape, with: model, to: left)
            } else if !hasPrompt {
                throw .reason("it has no system prompt of a known length")
            }
            edit.scenario.workloads[place].shape = shape
        }
    }

    /// Lets a model shorten what each request sends, before it is sent.
    private mutating func compressRequests(
        of workload: Workload,
        in shape: inout WorkloadShape,
        with model: OfferingID,
        to left: Formula
    ) throws(LeverRefusal) {
        guard [.requests, .chat, .batch].contains(shape.kind) else {
            throw .reason(
                "no model can shorten what it sends of its own: that is too little, "
                    + "or made on the way"
            )
        }
        var read: Formula = 0
        _ = try shape.change(.input) { (number) throws(LeverRefusal) in
            read = formula(of: number, as: workload.id + "_" + number.key.name)
            number = try assumption(number.key, as: read * left)
        }
        let volume = try requests(of: workload, in: &shape)
        try add(
            Summary(read: read, written: read * left, volume: volume, name: "compression"),
            of: workload,
            on: model
        )
    }
}

extension LeverEdit {
    /// What another model reads and writes for each request of a workload.
    struct Summary {
        let read: Formula
        let written: Formula
        let volume: (key: NumberKey, formula: Formula)
        let name: String
    }

    /// The requests of a workload as a part of expressions.
    mutating func requests(
        of workload: Workload,
        in shape: inout WorkloadShape
    ) throws(LeverRefusal) -> (key: NumberKey, formula: Formula) {
        var volume: (key: NumberKey, formula: Formula) = (.monthlyRequests, 1)
        _ = try shape.change(.volume) { (number) throws(LeverRefusal) in
            let formula = formula(of: number, as: workload.id + "_" + number.key.name)
            number = try assumption(number.key, as: formula)
            let period = number.key.volume?.period
            volume = (
                period.flatMap { NumberKey.monthlyRequests.stated(per: $0) }
                    .flatMap { period == .month ? nil : $0 } ?? .monthlyRequests, formula
            )
        }
        guard case .chat(var chat) = shape else { return volume }
        let each = formula(
            of: chat.conversationsPerUser,
            as: workload.id + "_" + chat.conversationsPerUser.key.name
        )
        let turns = formula(
            of: chat.turnsPerConversation,
            as: workload.id + "_" + chat.turnsPerConversation.key.name
        )
        chat.conversationsPerUser = try assumption(.conversationsPerUser, as: each)
        chat.turnsPerConversation = try assumption(.turnsPerConversation, as: turns)
        shape = .chat(chat)
        return (volume.key, volume.formula * each * turns)
    }

    /// Adds a workload that reads and writes something for each request of another one.
    mutating func add(
        _ summary: Summary,
        of workload: Workload,
        on model: OfferingID
    ) throws(LeverRefusal) {
        guard let scope = market.scope(of: model, inPlaceOf: workload) else {
            throw .reason("\(market.name(of: model)) has no price where requests are made from")
        }
        let zero = Assumption(defaultOf: .systemTokens)
        guard let zero else { return }
        let shape = RequestsShape(
            monthlyRequests: try assumption(summary.volume.key, as: summary.volume.formula),
            systemTokens: zero,
            inputTokens: try assumption(.inputTokens, as: summary.read),
            outputTokens: try assumption(.outputTokens, as: summary.written)
        )
        let added = Workload(
            id: unusedWorkload(workload.id + "_" + summary.name),
            title: "\(workload.title) (\(summary.name))",
            model: Choice(value: model),
            platform: workload.platform,
            region: workload.region,
            dataZone: workload.dataZone,
            scope: Choice(value: scope),
            tier: Choice(value: .standard),
            shape: .requests(shape),
            caching: nil,
            guardrails: nil,
            growth: workload.growth
        )
        insert(added, after: workload.id)
        modelChoices[added.id] = lever.kind
    }

    /// A name that no workload has.
    func unusedWorkload(_ name: String) -> String {
        let known = Set(scenario.workloads.map(\.id) + scenario.knowledgeBases.map(\.id))
        return ([name] + (2...99).map { "\(name)_\($0)" }).first { !known.contains($0) } ?? name
    }

    /// Puts a workload behind another one.
    mutating func insert(_ workload: Workload, after id: String) {
        let place = scenario.workloads.firstIndex { $0.id == id } ?? scenario.workloads.count - 1
        scenario.workloads.insert(workload, at: place + 1)
    }
}
