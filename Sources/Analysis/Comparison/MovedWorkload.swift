import Catalog
import Pricing
import Quantities
import Scenarios

/// A scenario in which a workload buys its tokens in another way.
struct MovedWorkload {
    /// The workload in its new place.
    let workload: Workload

    /// The scenario with it, without variants.
    let scenario: Scenario

    /// What became of the things around the model.
    let surroundings: [Surrounding]

    /// Moves a workload; its volumes and sizes stay as they are.
    init(
        _ workload: Workload,
        of scenario: Scenario,
        to way: PurchaseWay,
        _ catalog: RateCatalog,
        asOf: CalendarDate
    ) {
        var moved = workload
        moved.model = Choice(value: way.model, origin: workload.model.origin)
        moved.platform = way.platform
        moved.move(to: way.region)
        if let scope = way.scope { moved.scope = Choice(value: scope) }
        if let tier = way.tier {
            moved.tier = Choice(value: tier)
            moved.split = []
            moved.capacity = nil
        }
        moved.caching = workload.caching.flatMap { moved.rebound($0, catalog, asOf: asOf) }
        self.workload = moved
        var copy = scenario
        copy.variants = []
        copy.workloads = scenario.workloads.map { $0.id == workload.id ? moved : $0 }
        if way.platform != .bedrock, scenario.routes(workload) {
            copy.services.remove(Services.routing)
        }
        self.scenario = copy
        surroundings =
            moved.ownChanges(from: workload, catalog, asOf: asOf)
            + (moved.leaves(workload.platform) ? scenario.surroundings(of: workload) : [])
    }
}

extension Workload {
    /// Whether it is bought elsewhere than before, and not on Bedrock.
    fileprivate func leaves(_ before: PlatformID) -> Bool {
        platform != .bedrock && platform != before
    }

    /// Makes its requests from a region of Bedrock, or lets a data zone of another platform serve
    /// them.
    fileprivate mutating func move(to place: Region?) {
        let choice = place.map { Choice(value: $0) }
        dataZone = platform == .bedrock ? nil : choice
        if platform == .bedrock, let choice { region = choice }
    }

    /// The caching at the prices of the workload's place: for as long as before, or for the
    /// shortest time that is sold there; nil where no price of reading or writing is known.
    fileprivate func rebound(
        _ caching: Caching,
        _ catalog: RateCatalog,
        asOf: CalendarDate
    ) -> Caching? {
        guard isPriced(.cacheReadTokens, catalog, asOf) else { return nil }
        if catalog.billsCacheWritesAsInput(of: self, on: model.value, asOf: asOf) {
            return caching
        }
        let sold = catalog.vocabulary.offerings[model.value]?.cache?.lifetimes ?? []
        let lifetime = ([caching.ttl.value] + sold)
            .first { isPriced(.cacheWriteTokens($0), catalog, asOf) }
        guard let lifetime else { return nil }
        guard lifetime != caching.ttl.value else { return caching }
        var other = caching
        other.ttl = Choice(value: lifetime, origin: caching.ttl.origin)
        return other
    }

    private func isPriced(
        _ meter: MeterID,
        _ catalog: RateCatalog,
        _ asOf: CalendarDate
    ) -> Bool {
        let rates = catalog.ratesWithOrWithoutScope(of: sku(of: meter, on: model.value), on: asOf)
        return rates.contains { $0.key.condition == nil }
    }

    /// What became of what the workload itself states.
    fileprivate func ownChanges(
        from before: Workload,
        _ catalog: RateCatalog,
        asOf: CalendarDate
    ) -> [Surrounding] {
        var changes: [Surrounding] = []
        if model.value != before.model.value {
            changes.append(Surrounding(.tokenCounts, .notModelled))
        }
        if split.isEmpty, !before.split.isEmpty {
            changes.append(Surrounding(.tierShares, .replaced))
        }
        if capacity == nil, before.capacity != nil {
            changes.append(Surrounding(.reservation, .replaced))
        }
        if let caching = before.caching {
            let treatment: Surrounding.Treatment =
                if let after = self.caching {
                    after.ttl.value == caching.ttl.value ? .kept : .replaced
                } else {
                    isPriced(.cacheReadTokens, catalog, asOf) ? .notModelled : .leftOut
                }
            changes.append(Surrounding(.caching, treatment))
        }
        return changes
    }
}

extension Scenario {
    /// Whether prompts of a workload are routed between models of Bedrock.
    fileprivate func routes(_ workload: Workload) -> Bool {
        services.use(of: Services.routing)?.counts(by: workload.id) == true
    }

    /// What becomes of the things around a workload's model that is called on another platform.
    fileprivate func surroundings(of workload: Workload) -> [Surrounding] {
        var found: [Surrounding] = []
        if case .rag(let shape) = workload.shape {
            if shape.knowledgeBase != nil { found.append(Surrounding(.knowledgeBases, .kept)) }
            if shape.rerank != nil { found.append(Surrounding(.reranking, .kept)) }
        }
        if workload.guardrails != nil { found.append(Surrounding(.guardrails, .kept)) }
        if services.use(of: Services.agentCore)?.counts(by: workload.id) == true {
            found.append(Surrounding(.agentCore, .kept))
        }
        if services.use(of: Services.flows)?.counts(by: workload.id) == true {
            found.append(Surrounding(.flows, .notModelled))
        }
        if routes(workload) { found.append(Surrounding(.routing, .leftOut)) }
        if services.itemisesAdjacent {
            found.append(Surrounding(.adjacentServices, .kept))
        }
        if services.shareOfInference != nil {
            found.append(Surrounding(.shareOfInference, .notModelled))
        }
        let leavesAWS = workload.platform == .bedrock
        return found + (leavesAWS ? [Surrounding(.dataTransfer, .notModelled)] : [])
    }
}
