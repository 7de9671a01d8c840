import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Spreadsheets

extension MonthLineSheet {
    func growth(of id: DriverID, in version: Int, _ month: Int) -> String {
        guard let curve = plan.versions[version].index(inMonth: month).growth[id] else {
            return "1"
        }
        let formula = plan.formula(of: version)
        func level(_ month: Int) -> String {
            switch curve.course {
            case .monthly(let share):
                let number = CellPlace(row: 4, column: MonthLineSheet.column(month)).text
                return "(1+\(formula.text(of: share)))^(\(number)-1)"
            case .steps(let steps):
                return steps.last { $0.month <= month }
                    .map { "(\(formula.text(of: $0.value)))" } ?? "1"
            }
        }
        switch curve.meaning {
        case .level: return level(month)
        case .added:
            guard month > 1 else { return "0" }
            let (now, before) = (level(month), level(month - 1))
            return "IF(\(now)>\(before),(\(now)-\(before))/\(now),0)"
        }
    }

    /// How a version writes its formulas for a month.
    func formula(of version: Int, _ month: Int) -> CellFormula {
        let now = plan.versions[version].index(inMonth: month)
        let plain = plan.formula(of: version)
        return CellFormula(
            driver: { id in
                guard now.growth[id] != nil, let row = places[.driver(id)] else {
                    return plain.driver(id)
                }
                return cell(row, month)
            },
            price: { slot in
                guard let bound = now.prices[slot] else { return nil }
                let name = places[.rate(slot)].map { cell($0, month) } ?? plan.price(slot)?.name
                return name.map { ($0, bound.rate.price.per) }
            },
            line: { places[.line($0)].map { cell($0, month) } ?? "0" },
            figure: { id, part in
                guard now.figures[id] == part else { return nil }
                return places[.figure(id)].map { cell($0, month) } ?? plain.figure(id, part)
            }
        )
    }

    /// A line of the scenario as it stands in a month; nil where it does not fall.
    func baseLine(_ id: LineID, inMonth month: Int) -> EstimatedLine? {
        let months = plan.base.estimate.months
        guard months.indices.contains(month - 1) else { return nil }
        let lines = months[month - 1].lines + months[month - 1].adjustments
        return lines.first { $0.item.id == id }
    }

    func amountFormula(of line: LineRow, in place: Int, _ month: Int) -> String {
        let version = plan.versions[place]
        let id = line.item.id
        let months = version.estimate.months
        guard months.indices.contains(month - 1) else { return "0" }
        let known = (months[month - 1].lines + months[month - 1].adjustments)
            .first { $0.item.id == id }
        guard let known else { return "0" }
        guard known.outcome.amount != nil else { return "\"no price\"" }
        guard !grid.isConstant(id, version, month) else { return line.cost }
        return "ROUND(" + formula(of: place, month).text(of: known.item.formula) + ",12)"
    }

    func credit(_ index: Int, _ step: Int, firstRow: Int, _ month: Int) -> String {
        func name(_ key: String) -> String {
            plan.number(DriverID("credits.\(index + 1).\(key)"))?.name ?? "0"
        }
        let terms = plan.base.estimate.model.scenario.terms.credits[index]
        let amount = "ROUND(\(name(terms.amount.key.name)),12)"
        let own = firstRow + step
        let before = CellPlace(row: own, column: 1).text
        let last = CellPlace(row: own, column: MonthLineSheet.column(month) - 1).text
        let left = amount + "-SUM($" + before + ":" + last + ")"
        var open = cell(rows.recurring, month) + "+" + cell(rows.once, month)
        if let discounts = rows.discounts { open += "-" + cell(discounts, month) }
        for other in firstRow..<own { open += "-" + cell(other, month) }
        let number = CellPlace(row: 4, column: MonthLineSheet.column(month)).text
        let time = "MAX(0,MIN(1,\(name(terms.expiry.key.name))-(\(number)-1)))"
        return "MIN(\(left),MAX(0,ROUND((\(open))*\(time),12)))"
    }
}
