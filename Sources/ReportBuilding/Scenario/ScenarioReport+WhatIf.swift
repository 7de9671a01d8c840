import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// What a reader may change on the page of the report.
    ///
    /// - Parameter comparison: The other ways to buy that a reader may choose.
    /// - Returns: The panel; nil where nothing may be changed.
    func whatIfPanel(beside comparison: ComparisonReport? = nil) -> WhatIfPanel? {
        guard let own = WhatIf(of: estimate.model), !own.choices.isEmpty else { return nil }
        var lines = WhatIfLines(anchored: own.lines)
        let others = (comparison?.comparison.options ?? []).filter { !$0.isBaseline }
            .compactMap { option in
                WhatIf(of: option.model, comparedWith: own)
                    .map { way($0, beside: own, &lines, option, comparison) }
            }
        return WhatIfPanel(
            command: command,
            numbers: own.choices.map(number),
            order: order(of: own),
            lines: lines.words,
            ways: [way(own, beside: own, &lines)] + others
        )
    }

    /// The places of the choices, that of the driver which moves the cost most first.
    private func order(of whatIf: WhatIf) -> [Int] {
        let ranks = (sensitivity?.drivers ?? []).filter { $0.swing > .zero }.map(\.input.id)
        return whatIf.choices.indices.sorted { left, right in
            let places = [left, right]
                .map { index in
                    ranks.firstIndex(of: whatIf.choices[index].driver.id) ?? ranks.count + index
                }
            return places[0] < places[1]
        }
    }

    private func way(
        _ whatIf: WhatIf,
        beside own: WhatIf,
        _ lines: inout WhatIfLines,
        _ option: ComparedOption? = nil,
        _ comparison: ComparisonReport? = nil
    ) -> WhatIfPanel.Way {
        let offered = Set(whatIf.choices.map(\.driver.id))
        let needed = Set(whatIf.lines.flatMap(\.formula.drivers))
        let baseline = comparison?.comparison.baseline.way
        return WhatIfPanel.Way(
            name: option.map { context.words(for: $0.way) } ?? "As in the report",
            command: option.flatMap { comparison?.command(for: $0.way) } ?? command,
            variant: option.map { option in
                baseline.flatMap { option.variantKeys(of: comparison?.comparison.workload, $0) }
            } ?? [],
            inputs: whatIf.choices.map { choice in
                input(choice, own.choices.firstIndex { $0.driver.id == choice.driver.id })
            },
            fixed: own.choices.indices.filter { index in
                let id = own.choices[index].driver.id
                return !offered.contains(id) && needed.contains(id)
            },
            rows: whatIf.rows.map { row in
                WhatIfPanel.Way.Row(
                    line: lines.place(of: row.line),
                    now: row.now,
                    before: row.before
                )
            },
            parts: whatIf.parts.map(\.label),
            factor: whatIf.factor,
            isLowerBound: option?.total.isLowerBound ?? totals.monthly.isLowerBound,
            program: whatIf.bytes
        )
    }

    private func input(_ choice: WhatIf.Choice, _ place: Int?) -> WhatIfPanel.Way.Input {
        let key = choice.driver.assumption.key
        return WhatIfPanel.Way.Input(
            number: place,
            least: key.unit.plain(choice.bounds.lowerBound),
            greatest: key.unit.plain(choice.bounds.upperBound),
            isLeastOfAll: choice.bounds.lowerBound == key.minimum,
            isGreatestOfAll: choice.bounds.upperBound == key.maximum
        )
    }

    private func number(_ choice: WhatIf.Choice) -> WhatIfPanel.Number {
        let (key, value) = (choice.driver.assumption.key, choice.driver.assumption.value)
        let expected = key.unit.plain(value.expected)
        return WhatIfPanel.Number(
            name: choice.driver.id.name,
            label: name(of: choice.driver),
            unit: key.unit.words,
            low: key.unit.plain(value.low),
            expected: expected,
            high: key.unit.plain(value.high),
            sign: key.unit == .share ? "%" : "",
            ending: String(key.text(value.expected).dropFirst(expected.count))
        )
    }
}

extension DriverUnit {
    /// A value as a plain decimal, a share in percent.
    fileprivate func plain(_ value: Quantity) -> String {
        let shown = self == .share ? try? Percentage(ratio: value).percent() : value
        return (shown ?? value).description
    }

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
