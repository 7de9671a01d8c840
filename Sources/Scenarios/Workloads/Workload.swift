public import Catalog

/// One stream of work on one model.
public struct Workload: Sendable, Hashable {
    /// Its key in the file, unique in the scenario.
    public var id: String

    /// What people call it.
    public var title: String

    /// The model.
    public var model: Choice<OfferingID>

    /// Where the model is bought.
    public var platform: PlatformID

    /// The AWS region that the requests are made from, and where what stands around the model is.
    public var region: Choice<Region>

    /// The data zone that serves its requests on a platform that sells by data zone; nil elsewhere.
    public var dataZone: Choice<Region>?

    /// Where a request may be served.
    public var scope: Choice<Scope>

    /// How tokens on demand are bought; where several tiers share them, the first.
    public var tier: Choice<PurchaseTier>

    /// The tiers that share the tokens, in the order of the file; none where all are bought in one.
    public var split: [TierShare]

    /// Capacity for the model that is paid by the hour; nil where tokens are bought on demand.
    public var capacity: Capacity?

    /// What was made of the model; nil where it is used as it is.
    public var customModel: CustomModel?

    /// How usage follows from the numbers of the file.
    public var shape: WorkloadShape

    /// Prompt caching; nil for none.
    public var caching: Caching?

    /// Guardrails; nil for none.
    public var guardrails: Guardrails?

    /// Searches of the web for one request, run, query, document or user; nil for none.
    public var webSearches: Assumption?

    /// How its volumes go on after the first month; nil where they do as the scenario's.
    public var growth: Growth?

    /// All models that it calls, each once, in the order of their first use.
    public var models: [Choice<OfferingID>] {
        guard case .batch(let shape) = shape else { return [model] }
        var seen: Set<OfferingID> = []
        return shape.stages.map { $0.model ?? model }.filter { seen.insert($0.value).inserted }
    }

    /// Where its tokens are bought: the region on Amazon Bedrock; on another platform the data zone
    /// in the scope geo, else everywhere.
    public var place: Region {
        guard platform != .bedrock else { return region.value }
        guard scope.value == .geo, let dataZone else { return .everywhere }
        return dataZone.value
    }

    /// Creates a workload.
    public init(
        id: String,
        title: String,
        model: Choice<OfferingID>,
        platform: PlatformID,
        region: Choice<Region>,
        dataZone: Choice<Region>? = nil,
        scope: Choice<Scope>,
        tier: Choice<PurchaseTier>,
        split: [TierShare] = [],
        capacity: Capacity? = nil,
        customModel: CustomModel? = nil,
        shape: WorkloadShape,
        caching: Caching?,
        guardrails: Guardrails?,
        webSearches: Assumption? = nil,
        growth: Growth? = nil
    ) {
        self.id = id
        self.title = title
        self.model = model
        self.platform = platform
        self.region = region
        self.dataZone = dataZone
        self.scope = scope
        self.tier = tier
        self.split = split
        self.capacity = capacity
        self.customModel = customModel
        self.shape = shape
        self.caching = caching
        self.guardrails = guardrails
        self.webSearches = webSearches
        self.growth = growth
    }
}
