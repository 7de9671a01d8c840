import Catalog
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

/// Writes the formulas of an estimate as running text: in words, and with the expected values.
///
/// Every name leads to its place on the report: an assumption, a rate or another line item.
struct FormulaWriter: Sendable {
    let context: ReportContext
    let drivers: [DriverID: Driver]
    let rates: [RateSlot: BoundRate]
    private let missing: Set<RateSlot>
    let lines: [LineID: EstimatedLine]
    let figures: [FigureID: EstimatedFigure]

    init(_ estimate: Estimate, in context: ReportContext) {
        self.context = context
        let model = estimate.model
        drivers = Dictionary(model.drivers.map { ($0.id, $0) }) { first, _ in first }
        rates = Dictionary(model.rates.map { ($0.slot, $0) }) { first, _ in first }
        missing = Set(model.missingRates.map(\.slot))
        figures = Dictionary(estimate.figures.map { ($0.figure.id, $0) }) { first, _ in first }
        lines = Dictionary(estimate.lines.map { ($0.item.id, $0) }) { first, _ in first }
    }

    /// The formula with the names of its drivers and rates.
    func words(_ formula: Formula) -> [Inline] {
        formula.notation.map { fragment in
            switch fragment {
            case .driver(let id): .link([.text(label(of: id))], .anchor(anchor("a", id.name)))
            case .rate(let slot): rateInWords(slot)
            case .line(let id): .link([.text(label(of: id))], .anchor(anchor("l", id.name)))
            case .figure(let id): .link([.text(label(of: id))], .anchor(anchor("d", id.name)))
            case .constant(let number): .value(.quantity(number, unit: nil))
            case .text(let text): .text(text)
            }
        }
    }

    /// The formula with the expected values put in.
    func values(_ formula: Formula) -> [Inline] {
        formula.notation.map { fragment in
            switch fragment {
            case .driver(let id): drivers[id].map { .value($0.expectedValue) } ?? .text(id.name)
            case .rate(let slot):
                rates[slot].map { .value(.unitPrice($0.rate.price)) }
                    ?? .value(.missing(.notPriced))
            case .line(let id):
                lines[id]?.dollars.map { .value(.dollars($0.expected, .exact)) }
                    ?? .value(.missing(.notPriced))
            case .figure(let id): figures[id]?.expected ?? .text(id.name)
            case .constant(let number): .value(.quantity(number, unit: nil))
            case .text(let text): .text(text)
            }
        }
    }

    /// The formula with the bare names, for programs.
    func names(_ formula: Formula) -> String {
        formula.notation
            .map { fragment in
                switch fragment {
                case .driver(let id): id.name
                case .rate(let slot): "rate(\(slot.name))"
                case .line(let id): "line(\(id.name))"
                case .figure(let id): "figure(\(id.name))"
                case .constant(let number): number.description
                case .text(let text): text
                }
            }
            .joined()
    }

    /// One entry for each driver, rate and line of a formula: its name, its value, its place.
    func parts(of formula: Formula) -> [[Inline]] {
        formula.references.compactMap { reference in
            switch reference {
            case .driver(let id): drivers[id].map(part)
            case .rate(let slot): rates[slot].map(part)
            case .line(let id): lines[id].map(part)
            case .figure(let id): figures[id].map(part)
            case .constant, .text: nil
            }
        }
    }

    private func part(_ driver: Driver) -> [Inline] {
        let value = driver.assumption.value
        let range = caseRange(value) { driver.value($0).withoutUnit }
        return [
            .link([.text(driver.assumption.key.label)], .anchor(anchor("a", driver.id.name))),
            ": ", .value(driver.expectedValue),
        ] + range
    }

    private func part(_ bound: BoundRate) -> [Inline] {
        [
            .link(
                [.text(context.description(of: bound.rate))],
                .anchor(anchor("r", bound.slot.name))
            ),
            ": ", .value(.unitPrice(bound.rate.price)), ", in force since ",
            .value(.date(bound.rate.period.start)), ", ", context.evidence(for: bound.rate).tag,
        ]
    }

    private func part(_ line: EstimatedLine) -> [Inline] {
        [
            .link([.text(line.item.label)], .anchor(anchor("l", line.item.id.name))), " (",
            .text(line.item.group), "): ",
            line.dollars.map { .value(.dollars($0.expected, .exact)) }
                ?? .value(.missing(.notPriced)),
        ]
    }

    private func part(_ estimated: EstimatedFigure) -> [Inline] {
        let figure = estimated.figure
        return [
            .link([.text(figure.label)], .anchor(anchor("d", figure.id.name))), ": ",
            estimated.expected, " = ",
        ] + words(figure.formula)
    }

    private func rateInWords(_ slot: RateSlot) -> Inline {
        guard let bound = rates[slot] else {
            return .text(missing.contains(slot) ? "a rate that is not listed" : slot.name)
        }
        let name = "rate of \(context.name(of: bound.rate.sku.meter).lowercased())"
        return .link([.text(name)], .anchor(anchor("r", slot.name)))
    }

    private func label(of id: DriverID) -> String {
        drivers[id]?.assumption.key.label.lowercased() ?? id.name
    }

    private func label(of id: FigureID) -> String {
        figures[id]?.figure.label.lowercased() ?? id.name
    }

    private func label(of id: LineID) -> String {
        lines[id]?.item.label.lowercased() ?? id.name
    }
}

extension EstimatedFigure {
    /// The expected value as it is printed.
    fileprivate var expected: Inline {
        value.map { .value(printed($0.expected)) } ?? .value(.missing(.notPriced))
    }

    /// A value with its unit, rounded for print.
    func printed(_ number: Quantity) -> Value {
        let digits =
            switch figure.unit {
            case .share: 4
            case .factor, .count, .dollars: 2
            }
        let shown = try? number.rounded(toFractionDigits: digits)
        return figure.unit.value(shown ?? number)
    }
}

extension Driver {
    /// The expected value with its unit.
    var expectedValue: Value { value(assumption.value.expected) }

    /// A value of the driver with its unit.
    func value(_ number: Quantity) -> Value { assumption.key.unit.value(number) }
}

extension Value {
    /// A number of something without saying again of what.
    fileprivate var withoutUnit: Value {
        guard case .quantity(let number, _) = self else { return self }
        return .quantity(number, unit: nil)
    }
}

extension DriverUnit {
    /// A number with the unit.
    func value(_ number: Quantity) -> Value {
        switch self {
        case .share: .percentage(number)
        case .factor: .quantity(number, unit: nil)
        case .count(let things): .quantity(number, unit: things)
        case .dollars: .dollars(Money(rounding: number), .exact)
        }
    }
}
