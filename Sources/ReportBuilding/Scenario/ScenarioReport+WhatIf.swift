import Analysis
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// What a reader may change on the page of the report; nil where nothing may be.
    var whatIfPanel: WhatIfPanel? {
        guard let whatIf = WhatIf(of: estimate.model), !whatIf.choices.isEmpty else { return nil }
        let ranks = (sensitivity?.drivers ?? []).filter { $0.swing > .zero }.map(\.input.id)
        let order = whatIf.choices.indices.sorted { left, right in
            let places = [left, right]
                .map { index in
                    ranks.firstIndex(of: whatIf.choices[index].driver.id) ?? ranks.count + index
                }
            return places[0] < places[1]
        }
        return WhatIfPanel(
            command: command,
            numbers: whatIf.choices.map(number),
            order: order,
            lines: whatIf.lines.map(words),
            isLowerBound: totals.monthly.isLowerBound,
            program: whatIf.bytes
        )
    }

    private func words(for line: LineItem) -> String {
        let once = line.recurrence == .oneTime ? ", once" : ""
        return line.part == .discounts
            ? "Taken off: \(line.label)\(once)" : "\(line.group): \(line.label)\(once)"
    }

    private func number(_ choice: WhatIf.Choice) -> WhatIfPanel.Number {
        let (key, value) = (choice.driver.assumption.key, choice.driver.assumption.value)
        func text(_ number: Quantity) -> String {
            let shown = key.unit == .share ? try? Percentage(ratio: number).percent() : number
            return (shown ?? number).description
        }
        return WhatIfPanel.Number(
            name: choice.driver.id.name,
            label: name(of: choice.driver),
            unit: key.unit.words,
            low: text(value.low),
            expected: text(value.expected),
            high: text(value.high),
            least: text(choice.bounds.lowerBound),
            greatest: text(choice.bounds.upperBound),
            isLeastOfAll: choice.bounds.lowerBound == key.minimum,
            isGreatestOfAll: choice.bounds.upperBound == key.maximum,
            sign: key.unit == .share ? "%" : "",
            ending: String(key.text(value.expected).dropFirst(text(value.expected).count))
        )
    }
}

extension DriverUnit {
    /// What follows a number of the unit.
    fileprivate var words: String {
        switch self {
        case .share: "%"
        case .factor: "times"
        case .count(let things): things
        case .dollars: "USD"
        }
    }
}
