import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

extension ScenarioReport {
    /// How sure the estimate is, and which inputs decide; nothing where no input has a range and
    /// no rate has an effect.
    var sensitivitySections: [Block] {
        guard let sensitivity else { return [] }
        let blocks = bandFigures + driverBlocks(sensitivity) + rateBlocks(sensitivity)
        guard !blocks.isEmpty else { return [] }
        return [.section(Section(id: "how-sure", title: "How sure it is", blocks: blocks))]
    }

    /// The same in two sentences, for a terminal.
    var sensitivitySentences: [Block] {
        [chanceSentence, sensitivitySentence].compactMap { $0.map { .paragraph($0) } }
    }

    /// The two inputs that matter most, in words; nil where none has a range.
    var sensitivitySentence: [Inline]? {
        guard let effects = sensitivity?.drivers.filter({ $0.swing > .zero }),
            let first = effects.first
        else { return nil }
        let most = effects.prefix(2).map { name(of: $0.input) }.joined(separator: " and ")
        let verb = effects.count > 1 ? "matter" : "matters"
        return [
            .text("\(most) \(verb) most: between the ends of its range "),
            .text(
                effects.count > 1 ? "the first alone moves the month by " : "it moves the month by "
            ),
            .value(.money(Money(rounding: first.swing), .total)), ".",
        ]
    }

    private func driverBlocks(_ sensitivity: Sensitivity) -> [Block] {
        let effects = sensitivity.drivers.filter { $0.swing > .zero }
        guard let sentence = sensitivitySentence, !effects.isEmpty else { return [] }
        let table = Table(
            id: "sensitivity",
            caption: "Monthly cost with one input at an end of its range, all others as expected",
            columns: [
                Column("Input"), Column("Low end", alignment: .number),
                Column("High end", alignment: .number),
                Column("Cost at low end", unit: .money("a month"), alignment: .number),
                Column("Cost at high end", unit: .money("a month"), alignment: .number),
                Column("Swing", unit: .money("a month"), alignment: .number),
            ],
            rows: effects.map(row)
        )
        let rest = effects.count - Self.drawn
        return [
            .figure(
                Figure(
                    id: "tornado",
                    title: sentence,
                    subtitle: [
                        .text(
                            "Change of the expected monthly cost when one input alone goes to an "
                                + "end of its range."
                                + (rest > 0 ? " \(rest) smaller in the table only." : "")
                        )
                    ],
                    chart: .bars(
                        BarChart(
                            bars: effects.prefix(Self.drawn).compactMap { bar(of: $0, sensitivity) }
                        )
                    ),
                    data: table
                )
            )
        ]
    }

    /// The most bars that a chart holds.
    private static var drawn: Int { 10 }

    /// The most prices in the table of prices.
    private static var drawnRates: Int { 6 }

    private func bar(
        of effect: Sensitivity.Effect<Driver>,
        _ sensitivity: Sensitivity
    ) -> BarChart.Bar? {
        guard let low = try? effect.atLow - sensitivity.expected,
            let high = try? effect.atHigh - sensitivity.expected
        else { return nil }
        return BarChart.Bar(
            label: [.text(name(of: effect.input))],
            amount: min(low, high),
            otherEnd: max(low, high)
        )
    }

    private func row(of effect: Sensitivity.Effect<Driver>) -> Row {
        let (driver, range) = (effect.input, effect.input.assumption.value)
        return Row([
            .text(name(of: driver), note: [.code(driver.id.name)]),
            .value(driver.value(range.low)), .value(driver.value(range.high)),
            .value(.money(effect.atLow, .line)), .value(.money(effect.atHigh, .line)),
            .value(.money(Money(rounding: effect.swing), .line)),
        ])
    }

    private func rateBlocks(_ sensitivity: Sensitivity) -> [Block] {
        let rates = sensitivity.rates.prefix(Self.drawnRates)
        guard !rates.isEmpty else { return [] }
        let percent = Sensitivity.priceChange
        let rest = sensitivity.rates.count - rates.count
        let table = Table(
            id: "sensitivity-rates",
            caption: "Monthly cost with one price \(percent) percent lower and higher"
                + (rest > 0 ? "; \(rest) prices that matter less are left out" : ""),
            columns: [
                Column("Rate"),
                Column("Cost at −\(percent)%", unit: .money("a month"), alignment: .number),
                Column("Cost at +\(percent)%", unit: .money("a month"), alignment: .number),
                Column("Swing", unit: .money("a month"), alignment: .number),
            ],
            rows: rates.map { effect in
                Row([
                    Cell([
                        .link(
                            [.text(context.description(of: effect.input.rate))],
                            .anchor(anchor("r", effect.input.slot.name))
                        )
                    ]), .value(.money(effect.atLow, .line)), .value(.money(effect.atHigh, .line)),
                    .value(.money(Money(rounding: effect.swing), .line)),
                ])
            }
        )
        return [.table(table)]
    }

    /// What an input is called, with what it belongs to.
    func name(of driver: Driver) -> String {
        "\(driver.assumption.key.label) (\(driver.part))"
    }
}
