import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// Collects the drivers, rates and line items of a cost model while a scenario is compiled.
struct ModelBuilder {
    let scenario: Scenario
    let catalog: RateCatalog
    let asOf: CalendarDate
    private var stated: [Driver] = []
    private var usedParameters: Set<String> = []
    private(set) var rates: [BoundRate] = []
    private(set) var missingRates: [MissingRate] = []
    private(set) var lines: [LineItem] = []
    private(set) var tokenOnly: [LineItem] = []
    private(set) var figures: [DerivedFigure] = []
    private(set) var adjustments: [LineItem] = []
    private(set) var growth: [GrowthCurve] = []
    private(set) var decisions: [Decision] = []
    private(set) var largestRequests: [Formula] = []
    private(set) var findings: [Diagnostic] = []

    init(scenario: Scenario, catalog: RateCatalog, asOf: CalendarDate) {
        self.scenario = scenario
        self.catalog = catalog
        self.asOf = asOf
    }

    /// Every number that is used, the parameters first.
    var numbers: [Driver] {
        let used = scenario.parameters.filter { usedParameters.contains($0.key.name) }
        return used.map { Driver(id: DriverID($0.key.name), part: "Parameters", assumption: $0) }
            + stated
    }

    /// A number of the scenario as a formula: a driver, or what it follows from; of a volume, how
    /// much a month, with its growth.
    mutating func driver(_ assumption: Assumption, of owner: Owner) -> Formula {
        let number = number(assumption, of: owner)
        guard assumption.key.grows, let factor = growthFactor(of: owner) else { return number }
        return number * factor
    }

    /// A number as it is in the first month.
    private mutating func number(_ assumption: Assumption, of owner: Owner) -> Formula {
        let id = DriverID(owner.prefix + assumption.key.name)
        if !stated.contains(where: { $0.id == id }) {
            stated.append(Driver(id: id, part: owner.title, assumption: assumption))
        }
        let number = assumption.expression?.formula ?? .driver(id)
        use(assumption.expression?.parameters ?? [])
        guard let volume = assumption.key.volume, volume.period != .month else { return number }
        let monthly = amount(of: number, aMonthFrom: volume.period)
        let label = volume.things.prefix(1).uppercased() + volume.things.dropFirst() + " a month"
        let name = "monthly_" + volume.things
        derive(name, label, .count(volume.things), of: owner, as: monthly)
        return monthly
    }

    private mutating func use(_ parameters: [String]) {
        for name in parameters where usedParameters.insert(name).inserted {
            let parameter = scenario.parameters.first { $0.key.name == name }
            use(parameter?.expression?.parameters ?? [])
        }
    }

    /// What comes in a month at a rate: a month has its hours, 24 of them a day and 168 a week, 260
    /// twelfths of workdays, and is a twelfth of a year.
    private mutating func amount(
        of rate: Formula,
        aMonthFrom period: VolumePeriod
    ) -> Formula {
        switch period {
        case .hour: rate * hoursPerMonth()
        case .day: rate * hoursPerMonth() / 24
        case .workday: rate * 260 / 12
        case .week: rate * hoursPerMonth() / 168
        case .month: rate
        case .year: rate / 12
        }
    }

    /// Hours in a month.
    mutating func hoursPerMonth() -> Formula {
        driver(scenario.hoursPerMonth, of: Owner(id: nil, title: "Time"))
    }

    /// Fills a slot from the catalog, or records that there is no such rate.
    mutating func bind(
        _ sku: SKU,
        condition: RateCondition? = nil,
        to slot: RateSlot
    ) -> Formula {
        let isKnown =
            rates.contains { $0.slot == slot } || missingRates.contains { $0.slot == slot }
        guard !isKnown else { return .rate(slot) }
        if let rate = ratesInForce(of: sku).first(where: { $0.key.condition == condition }) {
            rates.append(BoundRate(slot: slot, rate: rate))
        } else {
            let alternatives = catalog.alternatives(to: sku, on: asOf)
            let key = RateKey(sku, condition: condition)
            missingRates.append(
                MissingRate(
                    slot: slot,
                    key: key,
                    alternatives: alternatives,
                    differsByRegion: catalog.differsByRegion(sku, on: asOf)
                )
            )
        }
        return .rate(slot)
    }

    /// A volume at graduated prices, one slot a band of the catalog.
    mutating func tiered(_ volume: Formula, at sku: SKU, slot: String) -> Formula {
        var end = Quantity.zero
        var tiers: [Tier] = []
        for condition in ratesInForce(of: sku).compactMap(\.key.condition).sorted() {
            let band = RateSlot("\(slot).\(condition.slotName)")
            switch condition {
            case .first(let size): end = Quantity(size)
            case .next(let size): end = (try? end + Quantity(size)) ?? end
            case .over, .inputTokensAbove: continue
            }
            tiers.append(Tier(upTo: end, price: bind(sku, condition: condition, to: band)))
        }
        let last = ratesInForce(of: sku).compactMap(\.key.condition).first(where: \.isLastBand)
        let beyond = bind(sku, condition: last, to: RateSlot("\(slot).beyond"))
        return .tiered(volume, tiers, beyond: beyond, .graduated)
    }

    /// Whether the catalog prices a volume by monthly bands.
    func hasBands(_ sku: SKU) -> Bool {
        ratesInForce(of: sku).compactMap(\.key.condition)
            .contains { condition in
                switch condition {
                case .first, .next: true
                case .over, .inputTokensAbove: false
                }
            }
    }

    private func ratesInForce(of sku: SKU) -> [Rate] {
        catalog.ratesWithOrWithoutScope(of: sku, on: asOf)
    }

    /// The plain rate of an item; nil where there is none.
    func rateInForce(of sku: SKU) -> Rate? {
        ratesInForce(of: sku).first { $0.key.condition == nil }
    }

    /// The lowest input size above which whole requests have another price; nil for none.
    func longContextThreshold(of sku: SKU) -> Int? {
        catalog.longContextLimits(of: sku, on: asOf).min()
    }

    /// Adds a line item of the bill.
    mutating func add(_ line: LineItem) {
        lines.append(line)
    }

    /// Adds a line item of the token-only estimate.
    mutating func addTokenOnly(_ line: LineItem) {
        tokenOnly.append(line)
    }

    /// Adds a number of the engine's own, which the month sets.
    mutating func addFactor(_ key: NumberKey, of owner: Owner) -> DriverID {
        let id = DriverID(owner.prefix + key.name)
        let value = key.defaultValue ?? .one
        let assumption = Assumption(
            key: key,
            value: Spread(value),
            basis: nil,
            owner: nil,
            note: "Follows from the growth, month by month.",
            isDefault: true,
            origin: nil
        )
        stated.append(Driver(id: id, part: owner.title, assumption: assumption))
        return id
    }

    /// Adds how a factor goes on from month to month.
    mutating func add(_ curve: GrowthCurve) {
        growth.append(curve)
    }

    /// Adds a number for a reader to see, and gives it as a part of formulas.
    @discardableResult
    mutating func derive(
        _ name: String,
        _ label: String,
        _ unit: DriverUnit,
        of owner: Owner,
        as formula: Formula
    ) -> Formula {
        let id = FigureID(owner.prefix + name)
        if !figures.contains(where: { $0.id == id }) {
            figures.append(
                DerivedFigure(
                    id: id,
                    part: owner.title,
                    label: label,
                    unit: unit,
                    formula: formula
                )
            )
        }
        return .figure(id, formula)
    }

    /// Adds an amount that is taken off the bill.
    mutating func addAdjustment(_ line: LineItem) {
        adjustments.append(line)
    }

    /// Notes that the model is as it is because of a size.
    mutating func decide(by size: Formula, at limit: Quantity, isAboveAtLimit: Bool) {
        decisions.append(Decision(size: size, limit: limit, isAboveAtLimit: isAboveAtLimit))
    }

    /// Adds the tokens of a request with its answer, than which none of its kind is larger.
    mutating func addLargestRequest(_ size: Formula) {
        largestRequests.append(size)
    }

    /// Adds something that the author should know.
    mutating func report(_ finding: Diagnostic) {
        findings.append(finding)
    }
}

extension RateCondition {
    /// Whether it is the band without an end.
    fileprivate var isLastBand: Bool {
        guard case .over = self else { return false }
        return true
    }

    /// The condition in the name of a slot.
    fileprivate var slotName: String {
        description.split(separator: " ").joined(separator: "_")
    }
}

/// What a driver or a line item belongs to: a workload, a knowledge base, a service.
struct Owner {
    /// Its key in the file; nil for the scenario as a whole.
    let id: String?

    /// What people call it.
    let title: String

    /// What the names of its drivers and lines begin with.
    var prefix: String { id.map { $0 + "." } ?? "" }

    /// A part of it, whose drivers have names of their own.
    func part(_ name: String, _ partTitle: String? = nil) -> Owner {
        Owner(id: prefix + name, title: partTitle.map { "\(title), \($0)" } ?? title)
    }
}
