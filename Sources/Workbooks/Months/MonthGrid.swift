import Catalog
import Formulas
import Pricing
import Quantities

/// What changes from month to month: growth, prices, and the lines and figures that go by them.
struct MonthGrid {
    let plan: WorkbookPlan

    /// How many months there are.
    let months: Int

    /// The factors that growth sets, in order.
    let factors: [DriverID]

    /// The places whose price changes in some month of some version.
    let prices: [RateSlot]

    /// The figures that go by a factor in some version, or change with the rates.
    let figures: [FigureRow]

    init(_ plan: WorkbookPlan) {
        self.plan = plan
        months = plan.base.estimate.model.schedule.months
        var factors: [DriverID] = []
        var prices: [RateSlot] = []
        for version in plan.versions {
            for model in version.models {
                for curve in model.model.growth where !factors.contains(curve.factor) {
                    factors.append(curve.factor)
                }
                for bound in model.model.rates where !prices.contains(bound.slot) {
                    let own = version.own.prices[bound.slot]?.rate.price
                    if own != bound.rate.price { prices.append(bound.slot) }
                }
                for slot in version.own.prices.keys.sorted(by: { $0.name < $1.name })
                where model.prices[slot] == nil && !prices.contains(slot) {
                    prices.append(slot)
                }
            }
        }
        self.factors = factors
        self.prices = prices
        figures = plan.figures.filter { figure in
            plan.versions.contains { version in
                version.models.contains { model in
                    guard let formula = model.figures[figure.figure.id] else { return false }
                    return formula != version.own.figures[figure.figure.id]
                        || formula.drivers.contains { model.growth[$0] != nil }
                }
            }
        }
    }

    /// Whether a line of a version costs in a month what it costs without growth today.
    func isConstant(_ id: LineID, _ version: Version, _ month: Int) -> Bool {
        let (own, now) = (version.own, version.index(inMonth: month))
        guard let before = own.lines[id], let line = now.lines[id],
            before.formula == line.formula, line.falls(inMonth: month)
        else { return false }
        guard !line.formula.drivers.contains(where: { now.growth[$0] != nil }) else {
            return false
        }
        return line.formula.references.allSatisfy { reference in
            switch reference {
            case .rate(let slot): own.prices[slot]?.rate.price == now.prices[slot]?.rate.price
            case .line(let other): isConstant(other, version, month)
            case .driver, .figure, .constant, .text: true
            }
        }
    }
}
