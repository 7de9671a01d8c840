import Formulas
import Pricing
import Quantities
import Scenarios

/// The scenario as it stands, or a variant of it, with all that its cells hold when it is chosen.
struct Version {
    /// What the drop-down calls it.
    let title: String

    /// A word for names, such as `pilot`; nil for the scenario as it stands.
    let id: String?

    let estimate: Estimate
    let projection: MonthlyProjection

    /// The cost model with the rates of its day.
    let own: ModelIndex

    /// The cost models of the months, each from its first month on.
    private let stretches: [(firstMonth: Int, index: ModelIndex)]

    /// The line items of a month with their amounts, by their names.
    private let outcomes: [LineID: EstimatedLine]

    init(_ estimate: Estimate) throws(ArithmeticFailure) {
        self.estimate = estimate
        let scenario = estimate.model.scenario
        title = scenario.variant?.title ?? "As it stands"
        id = scenario.variant?.id
        projection = try estimate.projection()
        let own = ModelIndex(of: estimate.model)
        self.own = own
        let stated = estimate.model.schedule.stretches
        stretches =
            stated.isEmpty
            ? [(1, own)] : stated.map { ($0.firstMonth, ModelIndex(of: $0.model)) }
        let lines = estimate.lines + estimate.tokenOnly + estimate.adjustments
        outcomes = Dictionary(lines.map { ($0.item.id, $0) }) { first, _ in first }
    }

    /// Every cost model: that of the day, and those of the months.
    var models: [ModelIndex] { [own] + stretches.map(\.index) }

    /// The cost model of a month from 1.
    func index(inMonth month: Int) -> ModelIndex {
        stretches.last { $0.firstMonth <= month }?.index ?? own
    }

    /// A line with its amount; nil for one that it does not have.
    func line(_ id: LineID) -> EstimatedLine? { outcomes[id] }

    /// The expected value of every driver, with the growth of a month.
    func bindings(inMonth month: Int?) -> Bindings {
        var bindings = Bindings(drivers: estimate.drivers.mapValues(\.expected))
        guard let month else { return bindings }
        let factors = index(inMonth: month).growth
            .mapValues { try? $0.value(inMonth: month, with: bindings) }
        for (id, factor) in factors { bindings.drivers[id] = factor ?? .one }
        return bindings
    }
}
