public import Catalog
public import Quantities

/// A workload, or several that belong together, with all that decides its cost.
public struct Scenario: Sendable, Hashable {
    /// The name of its file without the extension, used in addresses and commands.
    public var id: String

    /// What people call it.
    public var title: String

    /// One sentence on what it does.
    public var summary: String

    /// Who answers for it.
    public var owner: String?

    /// Tags for grouping, sorted by name.
    public var tags: [Tag]

    /// The AWS region of everything that does not name another.
    public var region: Choice<Region>

    /// The author's own numbers, which others may follow from, in the order of the file.
    public var parameters: [Assumption]

    /// Hours in a month, as the site or the scenario declares them.
    public var hoursPerMonth: Assumption

    /// How volumes go on after the first month; nil where they stay.
    public var growth: Growth?

    /// The months that are looked at.
    public var horizon: Horizon

    /// What runs, in the order of the file.
    public var workloads: [Workload]

    /// What is searched, in the order of the file.
    public var knowledgeBases: [KnowledgeBase]

    /// What is searched in stores that Bedrock manages, in the order of the file.
    public var managedKnowledgeBases: [ManagedKnowledge]

    /// Services of Bedrock beside models and knowledge bases.
    public var services: Services

    /// What is agreed on with vendors beside their lists.
    public var terms: CommercialTerms

    /// Costs apart from the cloud bill, in the order of the file.
    public var ownCosts: [OwnCost]

    /// What others published about such a workload.
    public var references: [PublishedReference]

    /// What a month may cost; nil for no limit.
    public var budget: Budget?

    /// By how much a year money to be paid later is worth less, as a ratio; nil for not at all.
    public var discountRate: Quantity?

    /// The currency of its amounts, and what a dollar is worth in it; what it states is in dollars.
    public var exchange = ExchangeRate.identity

    /// How its cost is split where several share it, by tag, in the order of the file.
    public var allocations: [Allocation] = []

    /// Every number that somebody states, in the order of reading.
    public var statedNumbers: [StatedNumber] = []

    /// What could be done about the bill, in the order in which it would be done; nil where the
    /// author says nothing of it.
    public var levers: [Lever]?

    /// Which usage belongs to it, in the order of the file; none where it is not compared.
    public var actuals: [UsageClaim] = []

    /// The models that its comparison looks at beside its own, in the order of the file.
    public var compareWith: [Choice<OfferingID>] = []

    /// The scenario with what its variants change, in the order of the file.
    public var variants: [Scenario] = []

    /// The variant that this is; nil for the scenario as it stands.
    public var variant: Variant?

    /// Creates a scenario.
    public init(
        id: String,
        title: String,
        summary: String,
        owner: String?,
        tags: [Tag],
        region: Choice<Region>,
        parameters: [Assumption] = [],
        hoursPerMonth: Assumption,
        growth: Growth? = nil,
        horizon: Horizon = Horizon(),
        workloads: [Workload],
        knowledgeBases: [KnowledgeBase],
        managedKnowledgeBases: [ManagedKnowledge] = [],
        services: Services = Services(),
        terms: CommercialTerms = CommercialTerms(),
        ownCosts: [OwnCost],
        references: [PublishedReference]
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.owner = owner
        self.tags = tags
        self.region = region
        self.parameters = parameters
        self.hoursPerMonth = hoursPerMonth
        self.growth = growth
        self.horizon = horizon
        self.workloads = workloads
        self.knowledgeBases = knowledgeBases
        self.managedKnowledgeBases = managedKnowledgeBases
        self.services = services
        self.terms = terms
        self.ownCosts = ownCosts
        self.references = references
    }

    /// The scenario with variants of it.
    public func with(variants: [Scenario]) -> Scenario {
        var scenario = self
        scenario.variants = variants
        return scenario
    }

    /// The scenario as a variant of another one, which gives its title a second part.
    public func named(_ variant: Variant) -> Scenario {
        var scenario = self
        scenario.title += ": " + variant.title
        scenario.variant = variant
        return scenario
    }

    /// The scenario with its amounts in dollars.
    public var inDollars: Scenario {
        var scenario = self
        scenario.exchange = .identity
        scenario.budget = budget?.inDollars
        scenario.variants = variants.map(\.inDollars)
        return scenario
    }

    /// The knowledge base with a name.
    public func knowledgeBase(named id: String) -> KnowledgeBase? {
        knowledgeBases.first { $0.id == id }
    }
}
