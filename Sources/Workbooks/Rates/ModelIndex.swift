import Catalog
import Formulas
import Pricing
import Quantities

/// A cost model whose parts are found by their names.
struct ModelIndex {
    let model: CostModel
    let lines: [LineID: LineItem]
    let prices: [RateSlot: BoundRate]
    let figures: [FigureID: Formula]

    /// The curves by the drivers that the months set.
    let growth: [DriverID: GrowthCurve]

    init(of model: CostModel) {
        self.model = model
        let items = model.lines + model.tokenOnly + model.adjustments
        lines = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
        prices = Dictionary(model.rates.map { ($0.slot, $0) }) { first, _ in first }
        figures = Dictionary(model.figures.map { ($0.id, $0.formula) }) { first, _ in first }
        growth = Dictionary(model.growth.map { ($0.factor, $0) }) { first, _ in first }
    }
}
