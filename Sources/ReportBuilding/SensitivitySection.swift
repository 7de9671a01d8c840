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
        let blocks = chanceBlocks + driverBlocks(sensitivity) + rateBlocks(sensitivity)
        guard !blocks.isEmpty else { return [] }
        return [.section(Section(id: "how-sure", title: "How sure it is", blocks: blocks))]
    }

    /// The same in two sentences, for a terminal.
    var sensitivitySentences: [Block] {
        chanceBlocks.prefix(1) + (sensitivitySentence.map { [.paragraph($0)] } ?? [])
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

    private var chanceBlocks: [Block] {
        // What has a range may fall once, and then a month is the same in every draw.
        guard let band, band.p10 < band.p90 else { return [] }
        let isWhole = !totals.monthly.isLowerBound
        return [
            .paragraph([
                .text(
                    isWhole
                        ? "In eight of ten draws a month costs between "
                        : "In eight of ten draws the priced lines of a month cost between "
                ),
                .value(.money(band.p10, .headline)), " and ",
                .value(.money(band.p90, .headline)), ", in half of them less than ",
                .value(.money(band.p50, .headline)), ".",
            ]),
            .paragraph([
                .text(
                    "Each input is drawn on its own from a triangle over its range, "
                        + "\(CostBand.sampleCount) times, always the same. That is a statement "
                        + "about the ranges, not about the future: the low and high cases are "
                        + "the outer bounds."
                )
            ]),
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
                Column("Cost at low end", unit: "USD a month", alignment: .number),
                Column("Cost at high end", unit: "USD a month", alignment: .number),
                Column("Swing", unit: "USD a month", alignment: .number),
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
        guard !sensitivity.rates.isEmpty else { return [] }
        let percent = Sensitivity.priceChange
        let table = Table(
            id: "sensitivity-rates",
            caption: "Monthly cost with one price \(percent) percent lower and higher",
            columns: [
                Column("Rate"),
                Column("Cost at −\(percent)%", unit: "USD a month", alignment: .number),
                Column("Cost at +\(percent)%", unit: "USD a month", alignment: .number),
                Column("Swing", unit: "USD a month", alignment: .number),
            ],
            rows: sensitivity.rates.map { effect in
                Row([
                    Cell([
                        .link(
                            [.text(context.description(of: effect.input.rate))],
                            context.link(to: effect.input.rate)
                        )
                    ]), .value(.money(effect.atLow, .line)), .value(.money(effect.atHigh, .line)),
                    .value(.money(Money(rounding: effect.swing), .line)),
                ])
            }
        )
        return [.table(table)]
    }

    private func name(of driver: Driver) -> String {
        "\(driver.assumption.key.label) (\(driver.part))"
    }
}
