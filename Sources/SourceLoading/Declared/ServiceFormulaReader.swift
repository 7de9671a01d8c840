import Diagnostics
import Formulas
import Scenarios
import YAMLReading

/// Reads the formulas that a service declares over its keys.
struct ServiceFormulaReader {
    let log: DiagnosticLog

    /// The part of the bill, which is no sum over itself.
    let part: CostPart?

    /// What the names in formulas count.
    let names: [String: DriverUnit]

    /// Whether all names could be read, so that another is unknown.
    let isComplete: Bool

    /// The formula of a key; nil, with diagnostics, when it cannot be used.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - body: The mapping that it must stand in.
    ///   - wanted: What it must come to; nil for anything.
    /// - Returns: The formula.
    func formula(
        _ key: String,
        in body: MappingReader,
        as wanted: DriverUnit?
    ) -> Formula? {
        guard let text = body.required(key, meaning: "a formula over the keys")?.locatedText()
        else { return nil }
        guard text.isExpression else {
            log.error(
                "bad-expression",
                "\(key) is a formula, and \"\(text.text)\" is not",
                at: text.range,
                help: "begin with an equals sign, such as = \(names.keys.min() ?? "1")"
            )
            return nil
        }
        var parser = ExpressionParser(text, reporting: log, resolving: number)
        guard let parsed = parser.expression() else { return nil }
        if let wanted, !comes(parsed, to: wanted) {
            log.error(
                "wrong-unit",
                "\(key) is \(wanted.name), and this comes to \(words(for: parsed))",
                at: text.range,
                help: "multiply or divide until it is \(wanted.name)"
            )
        }
        return parsed.formula
    }

    /// Whether a formula may come to a unit: dollars follow from dollars, and nothing else does; a
    /// record that is kept for the month is a record-month.
    private func comes(_ parsed: ParsedExpression, to unit: DriverUnit) -> Bool {
        ([unit] + unit.kept).contains(where: parsed.unit.fits)
            && isInDollars(parsed) == (unit == .dollars)
    }

    private func isInDollars(_ parsed: ParsedExpression) -> Bool {
        parsed.formula.drivers.contains { unit(of: $0.name) == .dollars }
    }

    private func words(for parsed: ParsedExpression) -> String {
        parsed.unit == .free && isInDollars(parsed)
            ? DriverUnit.dollars.name : parsed.unit.words
    }

    private func number(_ name: LocatedText) -> ParsedExpression? {
        guard let unit = unit(of: name.text) else {
            if isComplete {
                let known = (names.keys + ScenarioFigure.allCases.map(\.rawValue)).sorted()
                log.report(.unknownName(name.text, of: "key", at: name.range, among: known))
            }
            return nil
        }
        if part == .inference, name.text == ScenarioFigure.inferenceCost.rawValue {
            log.error(
                "cost-cycle",
                "\(name.text) is a sum with the lines of this service",
                at: name.range,
                help: "give the service another part of the bill, or count something else"
            )
        }
        return ParsedExpression(parameter: name.text, unit: ExpressionUnit(unit))
    }

    private func unit(of name: String) -> DriverUnit? {
        names[name] ?? ScenarioFigure(rawValue: name)?.unit
    }
}

extension DriverUnit {
    /// Of things that are counted by the month, those that are there, such as records and GB.
    fileprivate var kept: [DriverUnit] {
        guard case .count(let things) = self, things.hasSuffix("-months") else { return [] }
        let thing = String(things.dropLast("-months".count))
        return [.count(thing), .count(thing + "s")]
    }
}
