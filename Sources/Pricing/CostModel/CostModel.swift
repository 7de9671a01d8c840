public import Diagnostics
public import Formulas
public import Quantities
public import Scenarios

/// A scenario as formulas over named drivers and rates.
public struct CostModel: Sendable {
    /// The scenario it was compiled from.
    public let scenario: Scenario

    /// The day whose rates are bound.
    public let asOf: CalendarDate

    /// Every number of the scenario, in the order in which a report lists them: the inputs, and
    /// what follows from parameters.
    public let numbers: [Driver]

    /// The inputs: the numbers that follow from no others, in the same order.
    public let drivers: [Driver]

    /// The rates, in the order of their first use.
    public let rates: [BoundRate]

    /// The rates that there are not, in the order of their first use.
    public let missingRates: [MissingRate]

    /// The line items; a later one may use the amount of an earlier one.
    public let lines: [LineItem]

    /// What a token-only estimate would see: list price times visible tokens.
    public let tokenOnly: [LineItem]

    /// Numbers that follow from the drivers, for a reader to see.
    public let figures: [DerivedFigure]

    /// What negotiated discounts take off the lines, which are at list price.
    public let adjustments: [LineItem]

    /// What the unit cost is the cost of; nil without a workload.
    public let volume: Volume?

    /// What else the unit cost may be of: the units of the other workloads, and of each chat its
    /// conversations and its requests.
    public let furtherVolumes: [Volume]

    /// How many requests a month each workload sends to models.
    public let modelRequests: [Volume]

    /// How the factors of the formulas go on from month to month.
    public let growth: [GrowthCurve]

    /// The sizes that decided which lines and formulas there are.
    public let decisions: [Decision]

    /// Tokens of the largest request of each kind with its answer, where single requests are known.
    public let largestRequests: [Formula]

    /// What an author should know, such as a prefix that is too short to cache.
    public private(set) var findings: [Diagnostic]

    /// The months to come, and the rates that they have.
    public private(set) var schedule: Schedule

    /// Creates a cost model whose rates hold throughout.
    public init(
        scenario: Scenario,
        asOf: CalendarDate,
        numbers: [Driver],
        rates: [BoundRate],
        missingRates: [MissingRate],
        lines: [LineItem],
        tokenOnly: [LineItem],
        figures: [DerivedFigure],
        adjustments: [LineItem] = [],
        volume: Volume?,
        furtherVolumes: [Volume] = [],
        modelRequests: [Volume] = [],
        growth: [GrowthCurve] = [],
        decisions: [Decision] = [],
        largestRequests: [Formula] = [],
        findings: [Diagnostic]
    ) {
        self.scenario = scenario
        self.asOf = asOf
        self.numbers = numbers
        drivers = numbers.filter { $0.assumption.expression == nil }
        self.rates = rates
        self.missingRates = missingRates
        self.lines = lines
        self.tokenOnly = tokenOnly
        self.figures = figures
        self.adjustments = adjustments
        self.volume = volume
        self.furtherVolumes = furtherVolumes
        self.modelRequests = modelRequests
        self.growth = growth
        self.decisions = decisions
        self.largestRequests = largestRequests
        self.findings = findings
        schedule = Schedule(of: scenario, asOf: asOf)
    }

    /// The model with the months to come, and with what is to be said about them.
    func scheduled(_ schedule: Schedule, reporting more: [Diagnostic]) -> CostModel {
        var model = self
        model.schedule = schedule
        model.findings += more
        return model
    }

    /// What the unit cost of a scenario is the cost of.
    public struct Volume: Sendable {
        /// The workload that it is of.
        public let workload: String

        /// One of it, such as `query`.
        public let unit: String

        /// How many a month.
        public let formula: Formula

        /// Creates a volume.
        public init(workload: String, unit: String, formula: Formula) {
            self.workload = workload
            self.unit = unit
            self.formula = formula
        }
    }
}
