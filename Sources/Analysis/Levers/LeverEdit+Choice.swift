import Catalog
import Formulas
import Pricing
import Scenarios

// What levers that choose a model have in common.

extension LeverEdit {
    /// Another model can take over tokens that are bought on demand from a base model.
    func checkChoice(of workload: Workload) throws(LeverRefusal) {
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

    /// Some things are sold by Bedrock, or known of it, and not of other platforms.
    func checkIsOnBedrock(_ workload: Workload, for thing: String) throws(LeverRefusal) {
        guard workload.platform != .bedrock else { return }
        let name = market.catalog.vocabulary.name(of: workload.platform)
        throw .reason("its model is bought on \(name), and \(thing) of Amazon Bedrock only")
    }

    /// Where the other model is asked.
    func scope(
        of model: OfferingID,
        inPlaceOf workload: Workload
    ) throws(LeverRefusal) -> Scope {
        guard workload.model.value != model else {
            throw .reason("it uses \(market.name(of: model)) already")
        }
        guard let scope = market.scope(of: model, inPlaceOf: workload) else {
            throw .reason("\(market.name(of: model)) has no price where requests are made from")
        }
        return scope
    }

    /// Multiplies how often a workload is done, and what its caching hangs on.
    ///
    /// - Parameters:
    ///   - workload: The workload.
    ///   - whole: The workload whose volumes follow from parameters already; nil for itself.
    ///   - share: The factor.
    /// - Throws: ``LeverRefusal`` for a kind without prompts.
    mutating func scaleVolume(
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
    mutating func dropImpossibleCaching(of workload: inout Workload) {
        guard let caching = workload.caching else { return }
        let moved = workload
        let meters = [MeterID.cacheReadTokens, .cacheWriteTokens(caching.ttl.value)]
        let isPriced = meters.allSatisfy { meter in
            let sku = moved.sku(of: meter, on: moved.model.value)
            return !market.catalog.ratesWithOrWithoutScope(of: sku, on: market.asOf).isEmpty
        }
        let isInput = market.catalog.billsCacheWritesAsInput(
            of: moved,
            on: moved.model.value,
            asOf: market.asOf
        )
        guard !isPriced, !isInput else { return }
        workload.caching = nil
        remarks.append(
            "\(market.name(of: workload.model.value)) is used without caching: the catalog holds "
                + "no price of it."
        )
    }
}

extension Workload {
    /// Asks another model, on demand.
    mutating func move(to other: OfferingID, _ scope: Scope) {
        model = Choice(value: other)
        self.scope = Choice(value: scope)
        guard case .batch(var shape) = shape else { return }
        for place in shape.stages.indices { shape.stages[place].model = nil }
        self.shape = .batch(shape)
    }

    /// A second try has the chunks of the first.
    mutating func dropRetrieval() {
        guard case .rag(var shape) = shape else { return }
        shape.knowledgeBase = nil
        shape.rerank = nil
        shape.candidates = nil
        self.shape = .rag(shape)
    }
}

extension Services {
    /// Whether one of them counts by the units of a workload.
    func count(by workload: String) -> Bool {
        uses.contains { $0.counts(by: workload) }
    }
}
