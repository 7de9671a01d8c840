import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// Writes the lines of a model that is like the scenario's own, with other prices here and there.
///
/// A line that is the same in both is named; any other is written out.
struct ComparedLines {
    let plan: WorkbookPlan
    let model: ModelIndex

    /// Where a price stands that is not the scenario's own.
    let price: (RateSlot) -> String?

    /// Inputs that another formula stands for.
    var settings: [DriverID: String] = [:]

    /// The sum of some lines, each rounded as the engine rounds.
    func sum(of lines: [LineItem]) -> String {
        lines.isEmpty ? "0" : lines.map { text(of: $0.id) }.joined(separator: "+")
    }

    /// How much a line uses; nil for no such line.
    func usage(of id: LineID) -> String? {
        model.lines[id].map { formula.text(of: $0.usage) }
    }

    private func text(of id: LineID) -> String {
        guard let line = model.lines[id] else { return "0" }
        if isOwn(line), let row = plan.line(id) { return row.cost }
        return "ROUND(" + formula.text(of: line.formula) + ",12)"
    }

    private var formula: CellFormula {
        CellFormula(
            driver: driver,
            price: { slot in
                guard let rate = model.prices[slot]?.rate else { return nil }
                let isOwn = plan.base.own.prices[slot]?.rate.price == rate.price
                let name = isOwn ? plan.price(slot)?.name : price(slot)
                return (name ?? rate.price.amount.description, rate.price.per)
            },
            line: { text(of: $0) },
            figure: { id, part in
                guard settings.isEmpty, plan.base.own.figures[id] == part else { return nil }
                return plan.figure(id)?.name
            }
        )
    }

    /// The name of an input, or its value where the scenario's own is another.
    private func driver(_ id: DriverID) -> String {
        if let setting = settings[id] { return setting }
        let stated = model.model.drivers.first { $0.id == id }?.assumption.value.expected
        let own = plan.base.estimate.drivers[id]?.expected
        guard let stated, own != stated else { return plan.number(id)?.name ?? "NA()" }
        return stated < .zero ? "(\(stated))" : stated.description
    }

    /// Whether the scenario has the same line at the same prices.
    private func isOwn(_ line: LineItem) -> Bool {
        guard settings.isEmpty, let own = plan.base.own.lines[line.id],
            own.formula == line.formula
        else { return false }
        let areInputsOwn = line.formula.drivers.allSatisfy { driver($0) == plan.number($0)?.name }
        return areInputsOwn
            && line.formula.references.allSatisfy { reference in
                switch reference {
                case .rate(let slot):
                    plan.base.own.prices[slot]?.rate.price == model.prices[slot]?.rate.price
                case .line(let id): model.lines[id].map(isOwn) ?? false
                case .driver, .figure, .constant, .text: true
                }
            }
    }
}
